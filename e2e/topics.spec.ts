import { expect, expectNoViolation, test } from './journey';

// No journey but these counts stories about weather or religion.
const STORY = 'Lamp on the ferry pier is lit';
const RELIGION = '/?topic=medtop%3A12000000&q=ferry';
const WEATHER = '/?topic=medtop%3A17000000&q=%22second+pier%22';

test('a reader says what a story is about and what not, sees it at once in search, and takes it back', async ({
  page,
}) => {
  await page.goto(RELIGION);
  await expect(page.locator('.hits .title')).toHaveCount(0);
  await page.goto('/?q=lamp+ferry+pier+lit');
  await page.getByRole('link', { name: STORY }).click();
  const topics = page.locator('#topics');
  await topics.getByRole('combobox', { name: 'What the story is about' }).selectOption('Religion');
  await topics.getByRole('button', { name: 'Say so' }).click();
  await expect(page).toHaveURL(/\/articles\/\w+#topics$/);
  await expect(topics.getByRole('link', { name: 'Religion' })).toBeVisible();
  await expect(topics.getByText('The story is about religion')).toBeVisible();
  await expect(topics.getByRole('combobox').getByRole('option', { name: 'Religion' })).toHaveCount(0);
  await topics.getByText('why? wrong? religion').click();
  await expect(topics.getByText('by the word of a reader')).toBeVisible();
  await expectNoViolation(page);
  await page.goto(RELIGION);
  await expect(page.locator('.hits .title')).toHaveText([STORY]);
  await page.getByRole('link', { name: STORY }).click();
  await topics.getByText('why? wrong? religion').click();
  await topics.getByRole('button', { name: 'The story is not about religion' }).click();
  await expect(topics.getByRole('link', { name: 'Religion' })).toHaveCount(0);
  await expect(topics.getByText('2 verdicts of readers')).toBeVisible();
  await topics.getByRole('button', { name: 'Take back: The story is not about religion' }).click();
  await expect(topics.getByRole('link', { name: 'Religion' })).toBeVisible();
  await page.goto('/verdicts');
  const verdict = page.getByRole('listitem').filter({ hasText: 'The story is about religion' });
  await expect(verdict).toContainText(STORY);
  await verdict.getByRole('button', { name: 'Take back' }).click();
  await expect(verdict).toHaveCount(0);
  await page.goto(RELIGION);
  await expect(page.locator('.hits .title')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('a topic is chosen from a list, and taken back', async ({ page }) => {
    await page.goto('/?q=%22ferry+captain+asks%22');
    await page.locator('.hits .title a').click();
    const topics = page.locator('#topics');
    await topics.getByRole('combobox').selectOption('Weather');
    await topics.getByRole('button', { name: 'Say so' }).click();
    await expect(topics.getByText('The story is about weather')).toBeVisible();
    await page.goto(WEATHER);
    await expect(page.locator('.hits .title')).toHaveText(['Ferry captain asks for a second pier']);
    await page.locator('.hits .title a').click();
    await topics.getByRole('button', { name: 'Take back: The story is about weather' }).click();
    await expect(topics.getByRole('link', { name: 'Weather' })).toHaveCount(0);
  });
});

test('a narrower topic takes the place of its broader one, and is widened again', async ({ page }) => {
  await page.goto('/?topic=medtop%3A15000000');
  const rail = page.getByRole('region', { name: 'Topics' });
  await rail.locator('li.in-1 > a:first-child').first().click();
  await expect(page).toHaveURL(/topic=medtop%3A2\d{7}$/);
  await expect(rail.getByRole('link', { name: /^Sport/ }).first()).toBeVisible();
  await page
    .getByRole('link', { name: /^Widen to sport$/i })
    .first()
    .click();
  await expect(page).toHaveURL('/?topic=medtop%3A15000000');
});

test('a topic’s page leads down to what is narrower and up again', async ({ page }) => {
  await page.goto('/topics/medtop:15000000');
  const narrower = page.getByRole('region', { name: 'Narrower topics' }).getByRole('link').first();
  const label = await narrower.innerText();
  await narrower.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(label, { ignoreCase: true });
  await page.getByRole('navigation', { name: 'Broader topics' }).getByRole('link', { name: 'Sport' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sport');
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? 'with' : 'without'} JavaScript, on a phone`, () => {
    test.use({ javaScriptEnabled, viewport: { width: 390, height: 844 } });
    test('a topic of any level is found by its label, with as many stories as it leads to', async ({ page }) => {
      await page.goto('/topics');
      await page.getByRole('searchbox', { name: 'Find a topic' }).fill('politic');
      await page.getByRole('button', { name: 'Find' }).click();
      await expect(page).toHaveURL('/topics?label=politic');
      const first = page.getByRole('list', { name: 'Topics found' }).getByRole('listitem').first();
      const stories = (await first.locator('.num').innerText()).trim();
      await first.getByRole('link').click();
      await page.getByRole('navigation', { name: 'More stories' }).getByRole('link').click();
      await expect(page.getByRole('status')).toContainText(`${stories} stor`);
      await page.goto('/topics?label=xyzzy');
      await expect(page.getByText('No topic is called that.')).toBeVisible();
    });
  });
}
