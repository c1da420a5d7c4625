import { expect, search, test } from './journey';

test('a name that no list of leaders has is a person by its words, with quotations and every story', async ({
  page,
}) => {
  await page.goto('/people?name=Mary+Major');
  await page.getByRole('link', { name: 'Mary Major', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mary Major');
  await expect(page.getByText('Not in the list of leaders')).toBeVisible();
  const stories = page.locator('.asked').getByRole('link').first();
  await expect(page.locator('.hits .title')).toHaveCount(numberIn(await stories.innerText()));
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

const SIZES = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 1000 } };
/** The number that a link or an option shows. */
const numberIn = (text: string) => Number(text.replace(/,/g, '').match(/\d+/)?.[0]);

for (const [size, viewport] of Object.entries(SIZES)) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${size}, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
      test.use({ viewport, javaScriptEnabled });

      test('people are cut down by country, office and letter, each as far as it says', async ({ page }) => {
        await page.goto('/people');
        const country = page.getByRole('combobox', { name: 'Country' });
        const option = (await country.getByRole('option', { name: /^Soviet Union/ }).innerText()).trim();
        await country.selectOption({ label: option });
        await page.getByRole('button', { name: 'Find' }).click();
        await expect(page).toHaveURL(/country=SU/);
        await expect(page.getByRole('status')).toContainText(`${numberIn(option)} p`);
        const letters = page.getByRole('navigation', { name: 'By the first letter of the surname' });
        await expect(letters.getByRole('link', { name: 'Q', exact: true })).toHaveCount(0);
        await letters.getByRole('link', { name: 'G', exact: true }).click();
        await expect(page).toHaveURL(/letter=G&country=SU/);
        await expect(page.getByRole('list', { name: 'People' })).toContainText('Mikhail Gorbachev');
        await page.getByRole('link', { name: 'by surname' }).click();
        await expect(page).toHaveURL(/letter=G&country=SU.*sort=name/);
      });

      test('the stories of a term, and those with somebody else, are as many as the person’s page says', async ({
        page,
      }) => {
        for (const table of ['Offices held', 'People in the same stories']) {
          await page.goto('/people/ronald-reagan');
          const link = page
            .getByRole('table', { name: table })
            .getByRole('link', { name: /\d+ stor(y|ies)/ })
            .first();
          const stories = numberIn(await link.innerText());
          await link.click();
          await expect(page).toHaveURL(table === 'Offices held' ? /from=/ : /people=all/);
          await expect(page.getByRole('status')).toContainText(`${stories} stor`);
        }
      });

      test('an office has its holders, and leads to the stories of each and of all', async ({ page }) => {
        await page.goto('/people/mikhail-gorbachev');
        await page
          .getByRole('table', { name: 'Offices held' })
          .getByRole('link', { name: 'President of the Soviet' })
          .click();
        await expect(page).toHaveURL('/offices/president-ussr');
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('President of the Soviet Union');
        await expect(page.getByText('After this state')).toContainText('President of Russia');
        const holder = page.getByRole('table', { name: 'Who held the office' }).getByRole('link', { name: /\d stor/ });
        const stories = numberIn(await holder.first().innerText());
        await holder.first().click();
        await expect(page.getByRole('status')).toContainText(`${stories} stor`);
        await page.goBack();
        const all = page.getByRole('navigation', { name: 'More stories' }).getByRole('link', { name: /^all/ });
        const named = numberIn(await all.innerText());
        await all.click();
        await expect(page).toHaveURL('/?office=president-ussr');
        await expect(page.getByRole('status')).toContainText(`${named} stor`);
      });

      test('offices are found by title', async ({ page }) => {
        await page.goto('/offices');
        await page.getByRole('searchbox', { name: 'Find an office' }).fill('president sov');
        await page.getByRole('button', { name: 'Find' }).click();
        await expect(page).toHaveURL(/title=president/);
        await expect(page.getByRole('region', { name: 'Soviet Union' }).getByRole('link').first()).toContainText(
          'President',
        );
      });
    });
  }
}

test('an office that nobody knows of is not found, and what is no choice is said to be ignored', async ({
  page,
  problems,
}) => {
  expect((await page.goto('/offices/emperor-of-nowhere'))?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  problems.length = 0; // the browser itself logs the 404
  await page.goto('/people?country=XX&page=99999');
  await expect(page.getByText('There is no country “XX”: it was ignored.')).toBeVisible();
  await expect(page.getByText('There is no page 99999')).toBeVisible();
});
