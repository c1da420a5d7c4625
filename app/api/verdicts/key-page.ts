// What a form is answered that needs the editor's key: the same form again, with a field for the key.

export function keyPage(fields: readonly [string, string][], reason: string): string {
  const hidden = fields.map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Editor’s key</title></head>
<body><h1>Editor’s key</h1><p>${escaped(reason)} Once shown, this browser is known for thirty days.</p>
<form method="post" action="/api/verdicts">${hidden.join('')}
<label>Key <input type="password" name="key" required autocomplete="current-password"></label> <button type="submit">Go on</button>
</form></body></html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
