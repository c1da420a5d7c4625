// A story's page as readers use it: hits one after the other, who is named where, the way through the list and back, and
// how to keep it; on a telephone and on a wide screen, with JavaScript and without.

import type { Page } from '@playwright/test';
import { expect, expectNoViolation, test } from './journey';

const FALL = '/?q=damascus+OR+assad&source=Harbour+Post';
const SIZES = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];

async function openFirst(page: Page, list: string): Promise<void> {
  await page.goto(list);
  await page.locator('.hits .title a').first().click();
  await page.waitForURL(/\/articles\//);
}

async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, 'pixels that stand out').toBeLessThanOrEqual(0);
}

const aside = (page: Page) => page.getByRole('complementary', { name: 'About this story' });
const way = (page: Page) => page.getByRole('navigation', { name: 'Stories found' });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

for (const viewport of SIZES) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`at ${viewport.width} px ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
      test.use({ viewport, javaScriptEnabled });

      test('plain links lead from hit to hit, and round', async ({ page }) => {
        await openFirst(page, FALL);
        const matches = page.getByRole('navigation', { name: 'Matches in this story' });
        await expect(matches).toContainText('9 matches');
        await expect(page.locator('mark[data-hit]')).toHaveCount(9);
        await expect(page.getByRole('link', { name: 'Next match' })).toHaveCount(0);
        await matches.getByRole('link', { name: 'next' }).click();
        await expect(page).toHaveURL(/#hit-1$/);
        await page.getByRole('link', { name: 'Next match' }).click();
        await expect(page).toHaveURL(/#hit-2$/);
        await page.getByRole('link', { name: 'Previous match' }).click();
        await page.getByRole('link', { name: 'Previous match' }).click();
        await expect(page).toHaveURL(/#hit-9$/);
        await expect(page.locator('#hit-9')).toBeInViewport();
        await expect(page.getByRole('link', { name: 'Next match' })).toHaveCount(1);
      });

      test('a name leads to who it is, and from there to each place where it stands', async ({ page }) => {
        await openFirst(page, FALL);
        await page.locator('.prose').getByRole('link', { name: 'Joe Biden' }).click();
        await expect(page).toHaveURL(/#person-joe-biden$/);
        const entry = page.locator('#person-joe-biden');
        await expect(entry).toBeInViewport();
        await expect(entry).toContainText('president of the United States, since 20 Jan 2021');
        await entry.getByText('why? wrong?').click();
        await expect(entry).toContainText('full name, 99 % sure');
        await expect(entry).toContainText('President of the United States from 20 January 2021 to 20 January 2025.');
        await entry.getByRole('link', { name: 'Place 1 where Joe Biden is named' }).click();
        await expect(page).toHaveURL(/#mention-\d+-\d+$/);
        await expect(page.locator('.prose').getByRole('link', { name: 'Joe Biden' })).toBeInViewport();
        await expect(heading(page).getByRole('link', { name: 'Bashar al-Assad' })).toBeVisible();
      });

      test('the stories before and after one are those of the list, across its pages', async ({ page }) => {
        const titles: string[] = [];
        for (const number of [1, 2]) {
          await page.goto(`/?q=ferry&sort=oldest&size=2&page=${number}`);
          titles.push(...(await page.locator('.hits .title a').allInnerTexts()));
        }
        expect(titles.length).toBe(4);
        await openFirst(page, '/?q=ferry&sort=oldest&size=2');
        await expect(way(page)).toContainText('1 of ');
        await expect(way(page).getByRole('link', { name: 'previous story' })).toHaveCount(0);
        for (const title of titles.slice(1)) {
          await way(page).getByRole('link', { name: 'next story' }).click();
          await expect(heading(page)).toHaveText(title);
        }
        await way(page).getByRole('link', { name: 'previous story' }).click();
        await expect(heading(page)).toHaveText(titles[2] ?? '');
        const id = new URL(page.url()).pathname.replace('/articles/', '');
        await way(page).getByRole('link', { name: 'Back to the stories found' }).click();
        await expect(page).toHaveURL(`/?q=ferry&sort=oldest&page=2&size=2#story-${id}`);
      });

      test('a story that stands elsewhere than its address says is found again, or has no neighbours', async ({
        page,
      }) => {
        await openFirst(page, '/?q=ferry&sort=oldest');
        const { pathname } = new URL(page.url());
        await page.goto(`${pathname}?q=ferry&sort=oldest&at=3`);
        await expect(way(page)).toContainText('1 of ');
        await page.goto(`${pathname}?q=sanctions&at=1`);
        await expect(way(page)).not.toContainText(' of ');
        await expect(way(page).getByRole('link')).toHaveText(['← Back to the stories found']);
        await page.goto(pathname);
        await expect(way(page).getByRole('link')).toHaveText(['← All stories']);
      });

      test('a story can be kept: its link, its citation and its data', async ({ page, request }) => {
        await openFirst(page, FALL);
        const { origin, pathname } = new URL(page.url());
        await expect(aside(page).getByLabel('Link', { exact: true })).toHaveValue(`${origin}${pathname}`);
        await expect(aside(page).getByRole('button', { name: 'Copy link' })).toHaveCount(javaScriptEnabled ? 1 : 0);
        await aside(page).getByText('Cite', { exact: true }).click();
        await expect(aside(page).getByRole('blockquote')).toContainText('Harbour Post, 9 December 2024');
        const href = await aside(page).getByRole('link', { name: 'BibTeX' }).getAttribute('href');
        expect(await (await request.get(href ?? '')).text()).toContain('Rebels take Damascus');
        const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
        expect(data).toMatchObject({
          '@type': 'NewsArticle',
          datePublished: '2024-12-09',
          archivedAt: `${origin}${pathname}`,
        });
        expect(JSON.stringify(data.mentions)).toContain('Joe Biden');
      });

      test('what was left out is shown with the reason', async ({ page }) => {
        await openFirst(page, FALL);
        const left = page.locator('details.removed');
        await left.getByText('Left out of the story: 3 related lines').click();
        await expect(left).toContainText('related – leads to other stories');
        await expect(left.getByRole('definition')).toHaveCount(3);
      });

      test('stories like one are not itself', async ({ page }) => {
        await openFirst(page, '/?q=%22gets+its+second+pier%22');
        const similar = page.locator('#similar');
        await expect(similar.getByRole('link', { name: 'Ferry gets its second pier' })).toHaveCount(0);
        await similar.getByRole('link', { name: 'Ferry captain asks for a second pier' }).click();
        await expect(heading(page)).toHaveText('Ferry captain asks for a second pier');
      });

      test('a headline of 2,000 letters stays in its box', async ({ page }) => {
        await openFirst(page, '/?q=headline:plankton');
        await expect(heading(page)).toContainText('Plankton survey of the outer bay');
        await expectNoSidewaysScrolling(page);
      });

      test('a story of 200,000 words is shown, with its hits', async ({ page }) => {
        await openFirst(page, '/?q=krill');
        await expect(heading(page)).toHaveText('Tide table of the century, in full');
        await expect(page.getByRole('navigation', { name: 'Matches in this story' })).toContainText('9,100 matches');
        await expect(page.locator('.prose p')).toHaveCount(455);
        await expectNoSidewaysScrolling(page);
      });

      test('what is written from right to left is shown so, and Chinese as it is', async ({ page }) => {
        await openFirst(page, '/?q=plankton+language:ar');
        await expect(heading(page)).toHaveCSS('direction', 'rtl');
        await expect(heading(page)).toHaveAttribute('lang', 'ar');
        await expect(page.locator('.prose p').first()).toHaveCSS('direction', 'rtl');
        await expect(page.locator('.prose mark')).toHaveText(['plankton']);
        await expectNoSidewaysScrolling(page);
        await openFirst(page, '/?q=plankton+language:zh');
        await expect(heading(page)).toHaveText('老城区新图书馆周四开放');
        await expect(heading(page)).toHaveCSS('direction', 'ltr');
        await expectNoSidewaysScrolling(page);
      });

      test('what changed between two texts stays in its box', async ({ page }) => {
        await openFirst(page, '/?q=%22ferry+timetable%22');
        await page.getByRole('link', { name: 'What changed from 1 to 2' }).click();
        await expect(page.getByRole('region', { name: 'What changed' }).getByRole('deletion')).toHaveCount(2);
        await expectNoSidewaysScrolling(page);
      });

      test('on paper there is the story with its citation, and nothing that is operated', async ({ page }) => {
        await openFirst(page, FALL);
        await page.emulateMedia({ media: 'print' });
        await expect(page.locator('.prose')).toBeVisible();
        await expect(page.locator('.printed')).toContainText('Archived at http');
        for (const name of ['Stories found', 'Matches in this story'])
          await expect(page.getByRole('navigation', { name })).toHaveCount(0);
        await expect(page.locator('button:visible, input:visible, select:visible')).toHaveCount(0);
      });
    });
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the page is accessible at ${viewport.width} px, ${colorScheme}`, async ({ browser }) => {
      const context = await browser.newContext({ viewport, colorScheme });
      const page = await context.newPage();
      await openFirst(page, FALL);
      await page.goto(`${page.url().replace(/#.*/, '')}#hit-2`);
      for (const details of await page.locator('details').all())
        await details.evaluate((element) => element.setAttribute('open', ''));
      await expectNoViolation(page);
      await context.close();
    });
  }
}

test('the link is copied at a click, and that is said', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openFirst(page, FALL);
  await aside(page).getByRole('button', { name: 'Copy link' }).click();
  await expect(aside(page).getByRole('status')).toHaveText('Copied.');
  const { origin, pathname } = new URL(page.url());
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${origin}${pathname}`);
});
