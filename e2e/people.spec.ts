import { expect, search, test } from './journey';

test('a name that no list of leaders has is a person by its words, with quotations and every story', async ({
  page,
}) => {
  await page.goto('/people?name=Mary+Major');
  await page.getByRole('link', { name: 'Mary Major', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mary Major');
  await expect(page.getByText('Not in the list of leaders')).toBeVisible();
  await expect(page.locator('.hits .title')).toHaveCount(2);
  await expect(page.locator('.quotes')).toContainText('The queue is longer than the crossing');
  await expect(page.locator('.quotes')).toContainText('It took a year');
  await page.goto('/people/~mary-major/quotes');
  await expect(page.getByRole('status')).toHaveText('3 quotations');
  await page.getByRole('link', { name: 'Ferry gets its second pier' }).click();
  const aside = page.getByRole('complementary', { name: 'About this story' });
  await expect(aside).toContainText('Gro Harlem Brundtland');
  await expect(aside).toContainText('prime minister of Norway');
});

test('a person is found by initials and with a slip of the hand, and the page says what it read', async ({ page }) => {
  await page.goto('/');
  await search(page, 'person:brundtlnd');
  await expect(page.getByText('was read as Gro Harlem Brundtland')).toBeVisible();
  await expect(page.locator('.hits .title').first()).toBeVisible();
  await search(page, 'person:"Brundtlnd"');
  await expect(page.getByText('No person “Brundtlnd” is known to this archive.')).toBeVisible();
});

test('a reader says who is not in a story, sees it at once in search, and takes it back', async ({ page }) => {
  await page.goto('/?person=~richard-roe');
  await expect(page.locator('.hits .title')).toHaveCount(2);
  await page.getByRole('link', { name: 'Ferry captain asks for a second pier' }).click();
  const aside = page.getByRole('complementary', { name: 'About this story' });
  const roe = aside
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: 'Richard Roe' }) })
    .first();
  await roe.getByText('wrong?').click();
  await roe.getByRole('button', { name: 'Richard Roe is not in this story' }).click();
  await expect(aside.getByText('Richard Roe is not in the story')).toBeVisible();
  await expect(aside.getByRole('link', { name: 'Richard Roe' })).toHaveCount(0);
  await page.goto('/?person=~richard-roe');
  await expect(page.locator('.hits .title')).toHaveText(['Lamp on the ferry pier is lit']);
  await page.goto('/verdicts');
  const verdict = page.getByRole('listitem').filter({ hasText: 'Richard Roe is not in the story' });
  await expect(verdict).toContainText('Ferry captain asks for a second pier');
  await verdict.getByRole('button', { name: 'Take back' }).click();
  await expect(verdict).toHaveCount(0);
  await page.goto('/?person=~richard-roe');
  await expect(page.locator('.hits .title')).toHaveCount(2);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('two spellings of one name are made one person, in every story', async ({ page }) => {
    await page.goto('/people/~mary-k-major');
    await page.getByText('other name?').click();
    await page.getByRole('textbox', { name: 'Whose other name' }).fill('Mary Major');
    await page.getByRole('button', { name: 'The same person' }).click();
    await expect(page).toHaveURL('/verdicts');
    await expect(page.getByText('Mary K. Major is Mary Major, in every story')).toBeVisible();
    await page.goto('/?q=lamp&person=~mary-major');
    await expect(page.locator('.hits .title').filter({ hasText: 'Lamp on the ferry pier is lit' })).toHaveCount(1);
    await page.goto('/people/~mary-k-major');
    await expect(page).toHaveURL('/people/~mary-major');
    await expect(page.getByText('by the word of a reader')).toContainText('Mary K. Major');
    await page.goto('/verdicts');
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Mary K. Major is Mary Major' })
      .getByRole('button', { name: 'Take back' })
      .click();
    await expect(page.getByText('Mary K. Major is Mary Major')).toHaveCount(0);
  });
});
