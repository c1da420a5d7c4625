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
  await expect(page).toHaveURL('/?q=president&person=ronald-reagan&from=1980-01-01');
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
