// Single keys, and a journey with nothing but the keyboard.
import type { Page } from '@playwright/test';
import { expect, test, total } from './journey';

const boxOf = (page: Page) => page.getByRole('combobox', { name: 'Search the archive' });
const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Keys' });
const titleOf = (page: Page, at: number) => page.locator('.hit-row .title a').nth(at);
const press = (page: Page, key: string) => page.keyboard.press(key);

async function open(page: Page, address: string) {
  await page.goto(address);
  await expect(boxOf(page)).toBeVisible(); // the keys are there when the box is
}

test('the keyboard alone finds, filters, opens, steps through the stories found and comes back', async ({ page }) => {
  await open(page, '/');
  await press(page, '/');
  await expect(boxOf(page)).toBeFocused();
  await page.keyboard.type('said');
  await press(page, 'Enter');
  await expect(page).toHaveURL('/?q=said');
  const all = await total(page);

  await page.keyboard.type(' reagan');
  await expect(page.getByRole('option', { name: /^Ronald Reagan/ })).toBeVisible();
  await press(page, 'ArrowDown');
  await press(page, 'Enter');
  await expect(page).toHaveURL('/?q=said&person=ronald-reagan');
  await expect(page.getByRole('link', { name: 'Remove the filter Ronald Reagan' })).toBeVisible();
  expect(await total(page)).toBeLessThan(all);

  await press(page, 'Tab'); // out of the box
  for (const [key, at] of [
    ['j', 0],
    ['j', 1],
    ['k', 0],
    ['k', 0],
    ['j', 1],
  ] as const) {
    await press(page, key);
    await expect(titleOf(page, at)).toBeFocused();
    await expect(titleOf(page, at)).toBeInViewport();
  }
  const headline = await titleOf(page, 1).innerText();
  await press(page, 'Enter');
  await page.waitForURL(/\/articles\//);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
  await page.goBack();
  await expect(page).toHaveURL('/?q=said&person=ronald-reagan');
  await expect(titleOf(page, 1)).toBeFocused();
  await press(page, 'k');
  await expect(titleOf(page, 0)).toBeFocused();
});

test('u leads from a story back up to the list, where that story has the focus', async ({ page }) => {
  await open(page, '/?q=president');
  await titleOf(page, 3).focus();
  await press(page, 'Enter');
  await page.waitForURL(/\/articles\//);
  const up = page.locator('a[data-key="u"]');
  await expect(page.locator('.prose')).toBeVisible();
  await expect(up).toHaveCount(1);
  await press(page, 'u');
  await expect(page).toHaveURL(/\/\?q=president(#story-\w+)?$/);
  await expect(titleOf(page, 3)).toBeFocused();
  await expect(titleOf(page, 3)).toBeInViewport();
});

test('n and p step through the places of a story where the words stand', async ({ page }) => {
  await open(page, '/?q=president');
  await titleOf(page, 0).click();
  await page.waitForURL(/\/articles\//);
  await expect(page.locator('.prose')).toBeVisible();
  const marks = page.locator('[data-hit]');
  expect(await marks.count()).toBeGreaterThan(1);
  await press(page, 'n');
  await expect(marks.nth(0)).toBeFocused();
  await expect(marks.nth(0)).toBeInViewport();
  await press(page, 'n');
  await expect(marks.nth(1)).toBeFocused();
  await expect(page.locator('[data-hit][aria-current=true]')).toHaveCount(1);
  await press(page, 'p');
  await press(page, 'p');
  await expect(marks.nth(0)).toBeFocused();
});

test('brackets turn the pages', async ({ page }) => {
  await open(page, '/');
  await press(page, ']');
  await expect(page).toHaveURL('/?page=2');
  await press(page, '[');
  await expect(page).toHaveURL('/');
});

test('a slash on a page without the box leads to it', async ({ page }) => {
  await open(page, '/');
  await titleOf(page, 0).click();
  await expect(page.locator('.prose')).toBeVisible();
  await press(page, '/');
  await expect(page).toHaveURL('/');
  await expect(boxOf(page)).toBeFocused();
});

test('keys are letters in a field, and none of ours with Ctrl, Alt or the like', async ({ page }) => {
  await open(page, '/');
  await boxOf(page).focus();
  await page.keyboard.type('j?/u[');
  await expect(boxOf(page)).toHaveValue('j?/u[');
  await expect(dialogOf(page)).toBeHidden();
  await boxOf(page).blur();
  for (const modifier of ['Alt', 'Control', 'Meta']) {
    await page.keyboard.down(modifier);
    await page.evaluate(
      (flag) => {
        const pressed = new KeyboardEvent('keydown', { key: 'j', bubbles: true, [flag]: true });
        document.body.dispatchEvent(pressed);
      },
      `${modifier === 'Control' ? 'ctrl' : modifier.toLowerCase()}Key`,
    );
    await page.keyboard.up(modifier);
  }
  await expect(page.locator('.hit-row :focus')).toHaveCount(0);
});

test('? lists the keys in a dialog that Escape closes, and the focus goes back', async ({ page }) => {
  await open(page, '/');
  await titleOf(page, 0).focus();
  await press(page, '?');
  await expect(dialogOf(page)).toBeVisible();
  await expect(dialogOf(page).getByRole('row').filter({ hasText: 'go to the search box' })).toBeVisible();
  await press(page, 'j'); // not a key of the page now
  await press(page, 'Escape');
  await expect(dialogOf(page)).toBeHidden();
  await expect(titleOf(page, 0)).toBeFocused();
});

test('single keys can be switched off, and stay off', async ({ page }) => {
  await open(page, '/');
  await page.getByRole('link', { name: 'Keys' }).click();
  await dialogOf(page).getByRole('checkbox', { name: 'Single keys work' }).uncheck();
  await dialogOf(page).getByRole('button', { name: 'Close' }).click();
  for (const when of ['at once', 'after a reload']) {
    for (const key of ['/', '?', 'j']) await press(page, key);
    await expect(dialogOf(page), when).toBeHidden();
    await expect(boxOf(page), when).not.toBeFocused();
    await expect(page.locator('.hit-row :focus'), when).toHaveCount(0);
    await page.reload();
    await expect(boxOf(page)).toBeVisible();
  }
  await page.getByRole('link', { name: 'Keys' }).click();
  await dialogOf(page).getByRole('checkbox', { name: 'Single keys work' }).check();
  await press(page, 'Escape');
  await press(page, 'j');
  await expect(page.locator('.hit-row .title a:focus')).toHaveCount(1);
});

test('the dialog lists the past searches and strikes them off', async ({ page }) => {
  await open(page, '/');
  for (const words of ['wheat', 'steel']) {
    await boxOf(page).fill(words);
    await boxOf(page).press('Enter');
    await expect(page).toHaveURL(`/?q=${words}`);
  }
  await page.getByRole('link', { name: 'Keys' }).click();
  const past = dialogOf(page).getByRole('region', { name: 'Past searches' }).getByRole('listitem');
  await expect(past).toHaveText([/^steel/, /^wheat/]);
  await dialogOf(page).getByRole('button', { name: 'Strike off steel' }).click();
  await expect(past).toHaveText([/^wheat/]);
  await dialogOf(page).getByRole('button', { name: 'Clear past searches' }).click();
  await expect(past).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});
