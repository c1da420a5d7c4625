// The rail: every number beside a link is what the link finds; dates as people type and choose them.
import type { Page } from '@playwright/test';
import { expect, facet, test, total } from './journey';

const BUSHES = '/?person=george-h-w-bush&person=george-w-bush';

function group(page: Page, name: string) {
  return page.getByRole('region', { name, exact: true });
}

function numberIn(text: string): number {
  return Number(text.replace(/[^\d]/g, ''));
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('an office is chosen, whoever held it, and finds what stands beside it', async ({ page }) => {
      await page.goto('/');
      const offices = group(page, 'Offices').getByRole('listitem').first();
      const count = numberIn(await offices.locator('.num').innerText());
      const link = offices.getByRole('link').first();
      const label = await link.innerText();
      await link.click();
      await expect(page).toHaveURL(/office=/);
      expect(await total(page)).toBe(count);
      await expect(page.getByRole('link', { name: `Remove the filter ${label}` })).toBeVisible();
    });

    test('a second person says how many stories are added', async ({ page }) => {
      await page.goto('/?person=ronald-reagan');
      const before = await total(page);
      const row = group(page, 'People').getByRole('listitem').nth(1);
      const added = await row.locator('.num').innerText();
      expect(added).toMatch(/^\+\d/);
      await row.getByRole('link').first().click();
      await expect(page).toHaveURL(/person=ronald-reagan&person=/);
      expect(await total(page)).toBe(before + numberIn(added));
    });

    test('more values are shown, and any of all is found on a page of its own', async ({ page }) => {
      await page.goto('/?from=1960');
      const people = group(page, 'People');
      await expect(people.getByRole('listitem').filter({ visible: true })).toHaveCount(10);
      await people.getByText(/^Show \d+ more$/).click();
      await expect(people.getByRole('listitem').filter({ visible: true })).toHaveCount(50);
      await people.getByRole('link', { name: /^Find among all [\d,]+ people$/ }).click();
      await expect(page).toHaveURL('/values/person?from=1960-01-01');
      await expect(page.getByRole('listitem')).toHaveCount(100);
      await page.getByRole('searchbox', { name: 'Find among people' }).fill('gorbach');
      await page.getByRole('button', { name: 'Find' }).click();
      await expect(page).toHaveURL('/values/person?from=1960-01-01&find=gorbach');
      const found = page.getByRole('listitem').filter({ hasText: 'Mikhail Gorbachev' }).first();
      const count = numberIn(await found.locator('.num').innerText());
      await found.getByRole('link').first().click();
      await expect(page).toHaveURL('/?person=mikhail-gorbachev&from=1960-01-01');
      expect(await total(page)).toBe(count);
    });

    test('usual dates are counted from the newest story too, and lead to their stories', async ({ page }) => {
      await page.goto('/');
      const dates = page.getByRole('list', { name: 'Usual dates' });
      for (const name of ['Newest day', 'Newest month', 'Newest year']) {
        const row = dates.getByRole('listitem').filter({ hasText: name });
        const count = numberIn(await row.locator('.num').innerText());
        expect(count, name).toBeGreaterThan(0);
        await row.getByRole('link').click();
        await expect(page).toHaveURL(/\?from=/);
        expect(await total(page), name).toBe(count);
        await page.getByRole('link', { name: 'Clear all' }).click();
        await expect(page).toHaveURL('/');
      }
      await expect(dates.getByText('Last 7 days')).toHaveCount(0); // the samples end before
    });

    test('a day that can be read in two ways is asked about', async ({ page }) => {
      await page.goto('/?q=president&from=3/4/1981');
      await expect(page.getByText('Which day is “3/4/1981”?')).toBeVisible();
      await page.getByRole('link', { name: '4 March 1981' }).click();
      await expect(page).toHaveURL('/?q=president&from=1981-03-04');
      await expect(page.getByText('Which day is')).toHaveCount(0);
    });
  });
}

test('days are typed as people write them, and a day of every year too', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('from').fill('Feb 1981');
  await page.getByLabel('to', { exact: true }).fill('25 December 1991');
  await page.getByLabel('on', { exact: true }).fill('9 November');
  await page.getByRole('button', { name: 'Set the dates' }).click();
  await expect(page).toHaveURL('/?from=1981-02-01&to=1991-12-25&on=11-09');
  await page.getByRole('link', { name: 'Remove the filter 9 November of any year' }).click();
  await expect(page).toHaveURL('/?from=1981-02-01&to=1991-12-25');
});

test('what people are to a story is switched, and the numbers beside the ways are what they find', async ({ page }) => {
  await page.goto('/?person=ronald-reagan');
  const people = group(page, 'People');
  const way = (name: string) => people.locator('.switch > span').filter({ hasText: name });
  const count = async (name: string) => numberIn(await way(name).innerText());
  const all = await total(page);
  expect(await count('anywhere')).toBe(all);
  for (const name of ['about', 'quoted', 'mentioned']) {
    const found = await count(name);
    expect(found).toBeLessThanOrEqual(all);
    if (found === 0) {
      await expect(way(name).getByRole('link')).toHaveCount(0);
      continue;
    }
    await way(name).getByRole('link').click();
    await expect(page).toHaveURL(`/?person=ronald-reagan&as=${name}`);
    expect(await total(page)).toBe(found);
    expect(await facet(page, 'People', 'Ronald Reagan').count()).toBe(found);
  }
  await way('anywhere').getByRole('link').click();
  await expect(page).toHaveURL('/?person=ronald-reagan');
});

test('all of the chosen people are asked for, with the number that is found', async ({ page }) => {
  await page.goto(BUSHES);
  const link = page.getByRole('link', { name: 'all of them' });
  const count = numberIn(await page.locator('.switch > span').filter({ has: link }).innerText());
  await link.click();
  await expect(page).toHaveURL(`${BUSHES}&people=all`);
  expect(await total(page)).toBe(count);
});

test('no exclusion leads to nothing', async ({ page }) => {
  await page.goto('/?source=Harbour+Post');
  const hrefs = await page.locator('.rail .not').evaluateAll((links) => links.map((one) => one.getAttribute('href')));
  expect(hrefs.length).toBeGreaterThan(3);
  for (const href of hrefs.slice(0, 6)) {
    await page.goto(href ?? '');
    expect(await total(page), href ?? '').toBeGreaterThan(0);
  }
});

test('a chosen value without a story is shown with 0', async ({ page }) => {
  await page.goto('/?q=xyzzy&person=richard-nixon');
  expect(await facet(page, 'People', 'Richard Nixon').count()).toBe(0);
});

test('values are found as they are typed, without a step in the history', async ({ page }) => {
  await page.goto('/');
  const people = group(page, 'People');
  const steps = await page.evaluate(() => history.length);
  await people.getByRole('searchbox', { name: 'Find among people' }).fill('gorb');
  await expect(people.getByText(/^\d+ found/)).toBeVisible();
  const found = people.locator('form').getByRole('listitem').filter({ hasText: 'Mikhail Gorbachev' });
  const count = numberIn(await found.locator('.num').innerText());
  expect(await page.evaluate(() => history.length)).toBe(steps);
  await found.getByRole('link').first().click();
  await expect(page).toHaveURL('/?person=mikhail-gorbachev');
  expect(await total(page)).toBe(count);
});

test('Enter in the field of a group leads to the page of its values', async ({ page }) => {
  await page.goto('/?q=president');
  const field = group(page, 'People').getByRole('searchbox', { name: 'Find among people' });
  await field.fill('reagan');
  await field.press('Enter');
  await expect(page).toHaveURL('/values/person?q=president&find=reagan');
  await page.getByRole('link', { name: 'Back to the stories' }).click();
  await expect(page).toHaveURL('/?q=president');
});

test('everything chosen is a chip, each is removed, and all are cleared', async ({ page }) => {
  await page.goto('/?q=president&person=ronald-reagan&not.source=UPI&as=about&from=1981&to=1988');
  const chips = page.getByRole('list', { name: 'Chosen filters' });
  await expect(chips.getByRole('link')).toHaveText([/Ronald Reagan/, /not UPI/, /1981/, /it is about/, 'Clear all']);
  await chips.getByRole('link', { name: 'Remove the filter people it is about' }).click();
  await expect(page).toHaveURL('/?q=president&person=ronald-reagan&not.source=UPI&from=1981-01-01&to=1988-12-31');
  await chips.getByRole('link', { name: 'Clear all' }).click();
  await expect(page).toHaveURL('/?q=president');
});
