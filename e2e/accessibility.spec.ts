// Every kind of page: axe in light and dark, and no scrolling sideways on small screens and under zoom.
import type { Page } from '@playwright/test';
import { expect, expectNoViolation, test } from './journey';

const PAGES = [
  '/',
  '/?q=president&person=ronald-reagan&not.source=UPI&from=1980',
  '/?person=george-h-w-bush&person=george-w-bush#filters',
  '/?q=xyzzy',
  '/?q=xyzzy&person=richard-nixon&from=1980&to=1970',
  '/?page=none',
  '/values/person',
  '/values/person?q=president&find=gorb',
  '/people',
  '/people?country=XX',
  '/people/mikhail-gorbachev',
  '/people/mikhail-gorbachev/quotes',
  '/people/~bob-dylan',
  '/offices',
  '/offices/president-us',
  '/topics',
  '/topics/medtop:11000000',
  '/compare',
  '/compare?of=reagan&of=person:"Richard Nixon"&of=war',
  '/?from=1981-10-01&to=1981-10-31&chart=share',
  '/verdicts',
  '/about',
  '/nowhere',
  'a story',
];
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 1000 };
/** A narrow phone; a screen of 1280 pixels at 200 %. */
const NARROW = [320, 640];

/** Opens it with everything on it that can be opened. */
async function open(page: Page, problems: string[], address: string): Promise<void> {
  const response = await page.goto(address === 'a story' ? '/?q=harbour' : address);
  const isMissing = response?.status() === 404;
  if (isMissing) await page.waitForLoadState('networkidle');
  if (isMissing) problems.length = 0; // the browser itself logs the 404
  expect(isMissing).toBe(address === '/nowhere');
  if (address === 'a story') {
    await page.locator('.hits .title a').first().click();
    await page.waitForURL(/articles/);
    await expect(page.locator('.prose')).toBeVisible();
  }
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

async function expectToFit(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => (document.scrollingElement?.scrollWidth ?? Infinity) - innerWidth);
  expect(overflow, 'pixels beyond the right edge').toBeLessThanOrEqual(0);
}

for (const address of PAGES) {
  test(`${address} has no violation that axe finds in either theme, and fits every screen`, async ({
    page,
    problems,
  }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize(PHONE);
    await open(page, problems, address);
    await expectNoViolation(page);
    await expectToFit(page);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(DESK);
    await expectNoViolation(page);
    await expectToFit(page);
    for (const width of NARROW) {
      await page.setViewportSize({ width, height: 568 });
      await expectToFit(page);
    }
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the list of keys has no violation that axe finds, and fits a small screen, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 568 });
    await page.goto('/');
    await expect(page.getByRole('combobox', { name: 'Search the archive' })).toBeVisible();
    await page.getByRole('link', { name: 'Keys' }).click();
    const dialog = page.getByRole('dialog', { name: 'Keys' });
    const place = await dialog.boundingBox();
    expect(place?.x).toBeGreaterThanOrEqual(0);
    expect((place?.x ?? 0) + (place?.width ?? 0)).toBeLessThanOrEqual(320);
    expect((place?.y ?? 0) + (place?.height ?? 0)).toBeLessThanOrEqual(568);
    await expectNoViolation(page);
  });
}
