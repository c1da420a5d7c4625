// The list of stories as an instrument: order, pages, copies, words in context, and what emptied a question.
import type { Page } from '@playwright/test';
import { expect, test, total } from './journey';

const bar = (page: Page, name: string) => page.getByRole('navigation', { name, exact: true });
const hits = (page: Page) => page.locator('.hits > li');

for (const width of [390, 1440]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 900 } });

    test('the order is chosen beside the count: by relevance only where there are words', async ({ page }) => {
      await page.goto('/');
      const order = bar(page, 'Order');
      await expect(order.getByRole('link')).toHaveText(['newest', 'oldest', 'longest', 'most people']);
      await page.goto('/?q=president');
      await expect(order.getByRole('link')).toHaveText(['best match', 'newest', 'oldest', 'longest', 'most people']);
      await expect(order.getByRole('link', { name: 'best match' })).toHaveAttribute('aria-current', 'true');
      const all = await total(page);
      for (const [name, sort] of [
        ['oldest', 'oldest'],
        ['most people', 'people'],
      ] as const) {
        await order.getByRole('link', { name }).click();
        await expect(page).toHaveURL(`/?q=president&sort=${sort}`);
        await expect(order.getByRole('link', { name })).toHaveAttribute('aria-current', 'true');
        expect(await total(page)).toBe(all);
      }
    });

    test('the size of a page is chosen, and the first story stays in sight', async ({ page }) => {
      await page.goto('/?size=10&page=3&sort=oldest');
      const first = await hits(page).first().getByRole('heading').innerText();
      const all = await total(page);
      const sizes = bar(page, 'Stories on a page');
      await expect(sizes.getByRole('link')).toHaveText(['10', '20', '50', '100']);
      await sizes.getByRole('link', { name: '20', exact: true }).click();
      await expect(page).toHaveURL('/?sort=oldest&page=2');
      await expect(page.getByRole('heading', { name: first })).toBeVisible();
      expect(await total(page)).toBe(all);
      await bar(page, 'Pages').getByRole('link', { name: '1', exact: true }).click();
      await expect(page).toHaveURL('/?sort=oldest');
    });

    test('copies of one text are one row, and each is a link away', async ({ page }) => {
      await page.goto('/?q=wheat');
      await expect(page.getByRole('status')).toHaveText('4 stories');
      await expect(hits(page)).toHaveCount(1);
      const row = hits(page).first();
      await expect(row).toContainText('+3 copies: ');
      const outlets = row.locator('.copies-here').getByRole('link');
      await expect(outlets).toHaveCount(4);
      await expect(page.locator('.hits > li, .hits .copy')).toHaveCount(await total(page));
      await outlets.nth(1).click();
      await expect(page).toHaveURL(/\/articles\/[^?]+\?q=wheat$/);
    });

    test('an empty question says what emptied it, and each link gives as many stories as it says', async ({ page }) => {
      await page.goto('/?q=president+xyzzy&person=ronald-reagan&source=Nowhere+Post');
      await expect(page.getByRole('heading', { name: 'No story fits.' })).toBeVisible();
      await expect(page.locator('.none')).toContainText('No story at all is found by xyzzy or by Nowhere Post.');
      const removals = page.getByRole('list', { name: 'With less asked for' });
      await expect(removals.getByRole('listitem')).toHaveCount(7);
      await expect(removals.getByRole('link')).toHaveText(/^Without xyzzy and Nowhere Post: /);
      await expect(removals).toContainText('Without xyzzy: 0 stories');
      await page.goto('/?q=president+xyzzy&person=ronald-reagan');
      const links = await removals
        .getByRole('link')
        .evaluateAll((all) =>
          all.map((link) => ({ href: link.getAttribute('href') ?? '', text: link.textContent ?? '' })),
        );
      expect(links.length).toBeGreaterThan(1);
      for (const { href, text } of links) {
        await page.goto(href);
        expect(`${await total(page)}`, text).toBe(/([\d,]+) stor/.exec(text)?.[1]?.replaceAll(',', ''));
      }
    });

    test('nothing makes the page wider than the screen', async ({ page }) => {
      for (const address of ['/', '/?q=president', '/?q=wheat', '/?q=president+xyzzy&from=1300&to=1301']) {
        await page.goto(address);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(wider, address).toBeLessThanOrEqual(0);
      }
    });
  });
}

test('two pieces of a story show the words, and a line says which are missing', async ({ page }) => {
  await page.goto(`/?q=${encodeURIComponent('gorbachev OR wheat')}&sort=oldest`);
  await expect(page.locator('.words').first()).toHaveText(/without: (wheat|gorbachev)/);
  await page.goto('/?q=president');
  const snippets = await hits(page).evaluateAll((rows) => rows.map((row) => row.querySelectorAll('.snippet').length));
  expect(Math.max(...snippets)).toBe(2);
  await expect(page.locator('.words')).toHaveCount(0);
});

test('a topic of a story is a link that chooses it', async ({ page }) => {
  await page.goto('/?q=president');
  const topic = page.getByRole('list', { name: 'Topics of this story' }).first().getByRole('link').first();
  const name = await topic.innerText();
  await topic.click();
  await expect(page).toHaveURL(/\?q=president&topic=medtop/);
  await expect(page.locator('.asked')).toContainText(name, { ignoreCase: true });
  expect(await total(page)).toBeGreaterThan(0);
});

test('days of which the archive has nothing lead to the nearest that have', async ({ page }) => {
  await page.goto('/?q=president&from=1300&to=1301');
  await expect(page.locator('.none')).toContainText(
    'The archive has no story published from 1 January 1300 to 31 December 1301; nearest after: ',
  );
  await page.locator('.none p').getByRole('link').click();
  await expect(page).toHaveURL(/\/\?from=[\d-]+&to=[\d-]+$/);
  expect(await total(page)).toBeGreaterThan(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('order, size, copies and what emptied a question are links still', async ({ page }) => {
    await page.goto('/?q=president');
    await bar(page, 'Order').getByRole('link', { name: 'longest' }).click();
    await expect(page).toHaveURL('/?q=president&sort=longest');
    await bar(page, 'Stories on a page').getByRole('link', { name: '50' }).click();
    await expect(page).toHaveURL('/?q=president&sort=longest&size=50');
    await page.goto('/?q=president+xyzzy');
    await page.getByRole('link', { name: /^Without xyzzy: / }).click();
    await expect(page).toHaveURL('/?q=president');
  });
});
