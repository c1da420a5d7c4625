import { createHash } from 'node:crypto';
import type { APIRequestContext, Page } from '@playwright/test';
import { expect, expectNoViolation, test } from './journey';

test('a story shows its text with hits marked, its people with their offices, and its days with evidence', async ({
  page,
}) => {
  await page.goto('/?q=Damascus');
  await page.locator('.hits .title a').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Assad');
  await expect(page.locator('.prose mark').first()).toHaveText(/damascus/i);
  const aside = page.getByRole('complementary', { name: 'About this story' });
  await expect(aside.getByRole('link', { name: 'Bashar al-Assad', exact: true })).toBeVisible();
  await expect(aside).toContainText('Published');
  await expect(aside).toContainText('9 December 2024');
  await aside.getByText('why?').first().click();
  await expect(aside.getByText('full name').first()).toBeVisible();
  await aside.getByRole('link', { name: 'all stories' }).first().click();
  await expect(page).toHaveURL('/?person=bashar-al-assad');
});

test('what was left out of a story can be seen, and is not in it', async ({ page }) => {
  await page.goto('/?q=%22opera+house%22');
  await page.locator('.hits .title a').first().click();
  const left = page.locator('details.removed');
  await left.getByText('Left out of the story').click();
  await expect(left).toContainText('Nixon');
  await expect(page.locator('.prose')).not.toContainText('Nixon');
  await expect(page.getByRole('complementary', { name: 'About this story' })).not.toContainText('Nixon');
});

test('captured markup is shown as the letters it is, everywhere', async ({ page }) => {
  page.on('dialog', () => {
    throw new Error('captured script was run');
  });
  await page.goto('/?q=harbour+lighthouse');
  const headline = page.locator('.hits .title a').filter({ hasText: 'alert' });
  await expect(headline).toContainText('<img src=x onerror=alert(1)>');
  await headline.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText("<script>alert('headline')</script>");
  expect(await page.locator('main img').count()).toBe(0);
  await page.goto('/?q=%22harbour+lighthouse+opens%22');
  await page.locator('.hits .title a').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Harbour lighthouse opens for the winter');
  await expect(page.getByRole('link', { name: 'Original page' })).toHaveCount(0);
});

/** The bytes that the page offers are those whose sha-256 it shows. */
async function expectCaptureAsShown(page: Page, request: APIRequestContext) {
  const shown = await page.getByText(/^sha-256/).innerText();
  const href = await page.getByRole('link', { name: 'Capture as it came' }).getAttribute('href');
  const bytes = await (await request.get(href ?? '')).body();
  expect(shown).toContain(createHash('sha256').update(bytes).digest('hex').slice(0, 8));
}

test('an earlier text of a story can be read, and the way back found', async ({ page, request }) => {
  await page.goto('/?q=%22ferry+timetable%22');
  await page.locator('.hits .title a').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ferry timetable changes on Tuesday');
  await page.getByRole('link', { name: 'Version 1' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ferry timetable changes on Monday');
  await expect(page.getByText('This is an earlier text, version 1 of 2')).toBeVisible();
  await expectCaptureAsShown(page, request);
  await page.getByRole('link', { name: 'The story as it is now' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ferry timetable changes on Tuesday');
  await expectCaptureAsShown(page, request);
});

test('what changed between two texts of a story is struck out and underlined, and said', async ({ page }) => {
  await page.goto('/?q=%22ferry+timetable%22');
  await page.locator('.hits .title a').click();
  await page.getByRole('link', { name: 'What changed from 1 to 2' }).click();
  await expect(page).toHaveURL(/\?version=2&compare=1$/);
  await expect(page).toHaveTitle(/^What changed: Ferry timetable changes on Tuesday/);
  const changes = page.getByRole('region', { name: 'What changed' });
  await expect(changes.getByRole('deletion')).toHaveText([
    'removed: Monday end of removed',
    'removed: Monday end of removed',
  ]);
  await expect(changes.getByRole('insertion')).toHaveText([
    'added: Tuesday end of added',
    'added: Tuesday end of added',
  ]);
  await expect(changes).toContainText('The last ferry stays where it is.');
  await expectNoViolation(page);
  await page.getByRole('link', { name: 'version 1', exact: true }).click();
  await expect(page.getByText('This is an earlier text, version 1 of 2')).toBeVisible();
  await page.getByRole('link', { name: 'What changed from 1 to 2' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ferry timetable changes on Tuesday');
});

for (const asked of ['version=9', 'version=2&compare=9', 'version=9&compare=1']) {
  test(`?${asked} of a story of two versions is not found`, async ({ page, problems }) => {
    await page.goto('/?q=%22ferry+timetable%22');
    await page.locator('.hits .title a').click();
    await page.waitForURL(/articles/);
    const response = await page.goto(`${new URL(page.url()).pathname}?${asked}`);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
    problems.length = 0; // the browser itself logs the 404
  });
}

test('a capture comes as a download, never as a page', async ({ page, request }) => {
  await page.goto('/?q=Damascus');
  await page.locator('.hits .title a').first().click();
  const href = await page.getByRole('link', { name: 'Capture as it came' }).getAttribute('href');
  const response = await request.get(href ?? '');
  expect(response.headers()['content-disposition']).toMatch(/^attachment/);
  expect(response.headers()['content-type']).toBe('application/octet-stream');
  expect(await response.text()).toContain('Damascus');
});

test('a person’s page has offices with terms, and its counts are those of the search', async ({ page }) => {
  await page.goto('/people');
  await page.getByRole('searchbox', { name: 'Find a name' }).fill('gorb');
  await page.getByRole('button', { name: 'Find' }).click();
  await page.getByRole('link', { name: /Mikhail Gorbachev/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mikhail Gorbachev');
  await expect(page.getByRole('table', { name: 'Offices held' })).toContainText('President of the Soviet Union');
  const all = page.getByRole('navigation', { name: 'More stories' }).getByRole('link', { name: /^all/ });
  const stories = (await all.innerText()).replace('all ', '');
  await all.click();
  await expect(page).toHaveURL('/?person=mikhail-gorbachev');
  await expect(page.getByRole('status')).toContainText(stories);
});

test('a topic’s page leads to its stories', async ({ page }) => {
  await page.goto('/topics');
  await page.getByRole('link', { name: /^Sport/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sport');
  await page.getByRole('navigation', { name: 'More stories' }).getByRole('link').click();
  await expect(page).toHaveURL('/?topic=medtop%3A15000000');
});

for (const address of [
  '/articles/nosuchstory',
  '/people/nobody',
  '/topics/medtop:99',
  '/nowhere',
  '/articles/..%2f..%2fetc',
]) {
  test(`${address} is not found, and says so`, async ({ page, problems }) => {
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
    problems.length = 0; // the browser itself logs the 404
  });
}
