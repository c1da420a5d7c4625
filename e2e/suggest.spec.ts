// The box as a combobox: what is suggested, how it is chosen, and what stays as it was.
import type { Page } from '@playwright/test';
import { expect, expectNoViolation, test, total } from './journey';

const boxOf = (page: Page) => page.getByRole('combobox', { name: 'Search the archive' });
const listOf = (page: Page) => page.getByRole('listbox', { name: 'Suggestions' });
const activeOf = (page: Page) => listOf(page).getByRole('option', { selected: true });

async function type(page: Page, words: string) {
  await boxOf(page).fill(words);
  await expect(listOf(page)).toBeVisible();
}

test('a person is suggested with the office and the number of stories, and becomes a chip', async ({ page }) => {
  await page.goto('/?q=said&from=1900-01-01');
  await type(page, 'said reagan');
  const people = listOf(page).getByRole('group', { name: 'People' });
  const reagan = people.getByRole('option', { name: /^Ronald Reagan president of the United States \d+ stor/ });
  const count = Number((await reagan.locator('.num').innerText()).match(/\d+/)?.[0]);
  await boxOf(page).press('ArrowDown');
  await expect(reagan).toHaveAttribute('aria-selected', 'true');
  await expect(boxOf(page)).toHaveAttribute('aria-activedescendant', (await reagan.getAttribute('id')) ?? 'none');
  await boxOf(page).press('Enter');
  await expect(page).toHaveURL('/?q=said&person=ronald-reagan&from=1900-01-01');
  await expect(page.getByRole('link', { name: 'Remove the filter Ronald Reagan' })).toBeVisible();
  await expect(boxOf(page)).toHaveValue('said');
  await expect(boxOf(page)).toBeFocused();
  await expect(listOf(page)).toBeHidden();
  expect(await total(page)).toBe(count);
});

for (const [typed, group, option, address] of [
  ['president of the united st', 'Offices', /^President of the United States/, /\?office=president-us$/],
  ['harbour p', 'Sources', /^Harbour Post/, /\?source=Harbour\+Post$/],
  ['politics and gov', 'Topics', /^Politics and government/, /\?topic=medtop%3A11000000$/],
] as const) {
  test(`“${typed}” suggests one of the ${group}`, async ({ page }) => {
    await page.goto('/');
    await type(page, typed);
    const found = listOf(page).getByRole('group', { name: group }).getByRole('option', { name: option });
    const count = Number((await found.locator('.num').innerText()).match(/\d+/)?.[0]);
    await found.click();
    await expect(page).toHaveURL(address);
    await expect(boxOf(page)).toHaveValue('');
    expect(await total(page)).toBe(count);
  });
}

test('Enter searches what was typed, whatever is suggested', async ({ page }) => {
  await page.goto('/');
  await type(page, 'reag');
  await boxOf(page).press('Enter');
  await expect(page).toHaveURL('/?q=reag');
  await expect(listOf(page)).toBeHidden();
});

test('Enter searches what was typed after the reader has gone back into the text', async ({ page }) => {
  await page.goto('/');
  await type(page, 'reag');
  for (const key of ['Home', 'End', 'ArrowLeft']) {
    await boxOf(page).press('ArrowDown');
    await expect(activeOf(page)).toHaveCount(1);
    await boxOf(page).press(key);
    await expect(activeOf(page)).toHaveCount(0);
  }
  await boxOf(page).press('Enter');
  await expect(page).toHaveURL('/?q=reag');
});

test('the arrow keys go round, the active option is in sight, and the number is announced', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 420 });
  await page.goto('/');
  await type(page, 'p');
  const options = listOf(page).getByRole('option');
  const count = await options.count();
  expect(count).toBeGreaterThan(5);
  await expect(page.locator('.box [aria-live=polite]')).toHaveText(`${count} suggestions`);
  for (let step = 0; step < count; step++) {
    await boxOf(page).press('ArrowDown');
    await expect(options.nth(step)).toHaveAttribute('aria-selected', 'true');
    await expect(options.nth(step)).toBeInViewport({ ratio: 1 });
  }
  await boxOf(page).press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await boxOf(page).press('ArrowUp');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
});

test('Escape closes the list and keeps the words, Alt and the arrows open and close it', async ({ page }) => {
  await page.goto('/');
  await type(page, 'reag');
  await boxOf(page).press('ArrowDown');
  await boxOf(page).press('Escape');
  await expect(listOf(page)).toBeHidden();
  await expect(boxOf(page)).toHaveValue('reag');
  await expect(boxOf(page)).toHaveAttribute('aria-expanded', 'false');
  await boxOf(page).press('Alt+ArrowDown');
  await expect(listOf(page)).toBeVisible();
  await expect(activeOf(page)).toHaveCount(0);
  await boxOf(page).press('Alt+ArrowUp');
  await expect(listOf(page)).toBeHidden();
});

test('Tab leaves the box and chooses nothing', async ({ page }) => {
  await page.goto('/');
  await type(page, 'reag');
  await boxOf(page).press('ArrowDown');
  await boxOf(page).press('Tab');
  await expect(page.getByRole('button', { name: 'Search', exact: true })).toBeFocused();
  await expect(listOf(page)).toBeHidden();
  await expect(boxOf(page)).toHaveValue('reag');
  await expect(page).toHaveURL('/');
});

test('typing makes no entries in the history', async ({ page }) => {
  await page.goto('/');
  await expect(boxOf(page)).toBeVisible();
  const entries = await page.evaluate(() => history.length);
  await boxOf(page).pressSequentially('reagan', { delay: 20 });
  await expect(listOf(page)).toBeVisible();
  expect(await page.evaluate(() => history.length)).toBe(entries);
  await expect(page).toHaveURL('/');
});

test('what is typed while a page comes is not lost', async ({ page }) => {
  await page.goto('/');
  await boxOf(page).fill('said');
  await boxOf(page).press('Enter');
  await page.keyboard.type(' reagan');
  await expect(page).toHaveURL('/?q=said');
  await expect(boxOf(page)).toHaveValue('said reagan');
  await page.goBack();
  await expect(page).toHaveURL('/');
  await expect(boxOf(page)).toHaveValue('');
});

test('an answer that comes late is not shown', async ({ page }) => {
  const named = (label: string) => [{ kind: 'person', value: 'x', label, detail: null, count: 1, href: '/?person=x' }];
  let answerFirst = () => {};
  const first = new Promise<void>((done) => {
    answerFirst = done;
  });
  await page.route('**/api/suggest?q=*', async (route) => {
    const isFirst = new URL(route.request().url()).searchParams.get('q') === 'jane';
    if (isFirst) await first;
    const suggestions = named(isFirst ? 'Jane Doe' : 'Richard Roe');
    await route.fulfill({ json: { suggestions } }).catch(() => {}); // the page has given the first one up
  });
  await page.goto('/');
  const asked = page.waitForRequest(/suggest\?q=jane/);
  await boxOf(page).fill('jane');
  await asked;
  await boxOf(page).fill('richard');
  await expect(listOf(page).getByRole('option', { name: /Richard Roe/ })).toBeVisible();
  answerFirst();
  await page.unrouteAll({ behavior: 'wait' });
  await expect(listOf(page).getByRole('option')).toHaveText([/Richard Roe/]);
});

test('a server that does not answer leaves a box that searches', async ({ page, problems }) => {
  await page.route('**/api/suggest?q=*', (route) => route.fulfill({ status: 500, body: 'no' }));
  await page.goto('/');
  const answered = page.waitForResponse(/suggest/);
  await boxOf(page).fill('reagan');
  await answered;
  await boxOf(page).press('Enter');
  await expect(page).toHaveURL('/?q=reagan');
  problems.length = 0; // the browser itself logs the 500
});

test.describe('past searches', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('/');
    for (const words of ['wheat', 'steel']) {
      await boxOf(page).fill(words);
      await boxOf(page).press('Enter');
      await expect(page).toHaveURL(`/?q=${words}`);
    }
    await page.goto('/');
  });

  const past = (page: Page) => listOf(page).getByRole('group', { name: 'Past searches' }).getByRole('option');

  test('are offered in an empty box, newest first, keep the filters, and are sent nowhere', async ({ page }) => {
    await page.goto('/?person=ronald-reagan');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await boxOf(page).press('ArrowDown');
    await expect(past(page)).toHaveText([/^steel/, /^wheat/]);
    expect(asked.filter((url) => /api|wheat|steel/.test(url))).toEqual([]);
    await boxOf(page).press('ArrowDown');
    await boxOf(page).press('ArrowDown');
    await boxOf(page).press('Enter');
    await expect(page).toHaveURL('/?q=wheat&person=ronald-reagan');
  });

  test('are struck off by the Delete key, by a pointer, and all at once', async ({ page }) => {
    await boxOf(page).press('ArrowDown');
    await boxOf(page).press('ArrowDown');
    await boxOf(page).press('Delete');
    await expect(past(page)).toHaveText([/^wheat/]);
    await past(page).first().getByText('×').click();
    await expect(listOf(page)).toBeHidden();
    await page.reload();
    await boxOf(page).press('ArrowDown');
    await expect(listOf(page)).toBeHidden();

    await boxOf(page).fill('iron');
    await boxOf(page).press('Enter');
    await expect(page).toHaveURL('/?q=iron');
    await boxOf(page).fill('');
    await page.getByRole('button', { name: 'Clear past searches' }).click();
    await expect(listOf(page)).toBeHidden();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });
});

test.describe('on a small screen with touch', () => {
  test.use({ viewport: { width: 320, height: 568 }, hasTouch: true });

  test('the list lies inside the screen, and a tap chooses', async ({ page }) => {
    await page.goto('/');
    await boxOf(page).tap();
    await type(page, 'president');
    const place = await page.locator('.suggestions').boundingBox();
    expect(place?.x).toBeGreaterThanOrEqual(0);
    expect((place?.x ?? 0) + (place?.width ?? 0)).toBeLessThanOrEqual(320);
    expect((place?.y ?? 0) + (place?.height ?? 0)).toBeLessThanOrEqual(568);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await listOf(page)
      .getByRole('option', { name: /^President of the United States/ })
      .tap();
    await expect(page).toHaveURL('/?office=president-us');
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the open list, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/');
    await boxOf(page).fill('reagan');
    await boxOf(page).press('Enter');
    await expect(page).toHaveURL('/?q=reagan');
    await type(page, 'r');
    await expect(listOf(page).getByRole('group', { name: 'Past searches' })).toBeVisible();
    await boxOf(page).press('ArrowDown');
    await expectNoViolation(page);
  });
}
