import { expect, facet, search, test, total } from './journey';

test.use({ javaScriptEnabled: false });

test('searching, filtering, paging and reading need no JavaScript', async ({ page }) => {
  await page.goto('/');
  await search(page, 'president');
  await expect(page).toHaveURL('/?q=president');
  const reagan = facet(page, 'People', 'Ronald Reagan');
  const count = await reagan.count();
  await reagan.link.click();
  await expect(page).toHaveURL('/?q=president&person=ronald-reagan');
  expect(await total(page)).toBe(count);
  await page.getByLabel('from').fill('1980');
  await page.getByRole('button', { name: 'Set the dates' }).click();
  await expect(page).toHaveURL('/?q=president&person=ronald-reagan&from=1980-01-01');
  await expect(page.getByRole('list', { name: 'Notes on this search' })).toHaveCount(0);
  await page.locator('.hits .title a').first().click();
  await expect(page.locator('.prose')).toBeVisible();
  await page.getByRole('link', { name: 'Back to the stories found' }).click();
  await expect(page).toHaveURL(/\/\?q=president&person=ronald-reagan&from=1980-01-01#story-\w+$/);
});

test('the box is a field of a plain form, which keeps the filters and asks nobody for suggestions', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/?person=ronald-reagan&from=1980-01-01');
  const box = page.getByRole('searchbox', { name: 'Search the archive' });
  await box.fill('president');
  await box.press('Enter');
  await expect(page).toHaveURL('/?q=president&person=ronald-reagan&from=1980-01-01');
  await expect(page.getByRole('combobox')).toHaveCount(0);
  expect(asked.filter((url) => url.includes('/api/'))).toEqual([]);
});

test('filters are chosen, excluded, and let go one by one and all at once', async ({ page }) => {
  await page.goto('/?q=president');
  const all = await total(page);
  const reagan = facet(page, 'People', 'Ronald Reagan');
  const count = await reagan.count();
  await reagan.exclude.click({ force: true }); // it shows itself to who points at the row
  await expect(page).toHaveURL('/?q=president&not.person=ronald-reagan');
  expect(await total(page)).toBe(all - count);
  await page.getByRole('region', { name: 'Sources' }).getByRole('link').first().click();
  await expect(page).toHaveURL(/source=.*not\.person=ronald-reagan/);
  await page.getByRole('link', { name: 'Remove the filter not Ronald Reagan' }).click();
  await expect(page).toHaveURL(/^[^&]*\?q=president&source=[^&]*$/);
  await page.getByRole('link', { name: 'Clear all' }).click();
  await expect(page).toHaveURL('/?q=president');
});

test('pages are turned and sorted, people and topics lead to their stories', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'oldest', exact: true }).click();
  await expect(page).toHaveURL('/?sort=oldest');
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Next' }).click();
  await expect(page).toHaveURL('/?sort=oldest&page=2');
  for (const name of ['People', 'Topics', 'About']) {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Main' }).locator('[aria-current=page]')).toHaveText(name);
  }
  await page.goto('/people/mikhail-gorbachev');
  await page.locator('.hit-row .title a').first().click();
  await expect(page.locator('.prose')).toBeVisible();
});

test('the keys are described where their link leads', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Keys' }).click();
  await expect(page).toHaveURL('/about#keys');
});

for (const address of ['/articles/nosuchstory', '/people/nobody', '/topics/%25', '/nowhere']) {
  test(`${address} says that there is nothing`, async ({ page, problems }) => {
    expect((await page.goto(address))?.status()).toBe(404);
    await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Search the archive' })).toBeVisible();
    problems.length = 0; // the browser itself logs the 404
  });
}

test('on a phone the filters open and close', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/');
  const filters = page.getByRole('complementary', { name: 'Filters' });
  await expect(filters).toBeHidden();
  await page.getByRole('link', { name: 'Filters' }).click();
  await expect(filters).toBeVisible();
  await filters.getByRole('link', { name: 'Back to the stories' }).click();
  await expect(filters).toBeHidden();
});
