// A link as the browser has it. Where scripts run, `client/follow-links.tsx` follows it without loading the page anew: one
// listener for all, since a page has hundreds and a component for each in the browser is most of what it would load.

import type { ComponentProps } from 'react';

/** `scroll={false}`: the reader stays where they are on the page. */
type Props = ComponentProps<'a'> & { href: string; scroll?: false };

export function Link({ scroll, ...rest }: Props) {
  return <a {...rest} data-still={scroll === false ? '' : undefined} />;
}
