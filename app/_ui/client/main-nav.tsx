'use client';

// The way around. It runs in the browser since only there a layout, which outlasts its pages, knows which one is shown.

import { usePathname } from 'next/navigation';
import { Link } from '../link';

const PLACES = [
  ['/people', 'People'],
  ['/offices', 'Offices'],
  ['/topics', 'Topics'],
  ['/compare', 'Compare'],
  ['/about', 'About'],
] as const;

export function MainNav() {
  const pathname = usePathname();
  return (
    <nav className="small" aria-label="Main">
      {PLACES.map(([href, name]) => (
        <Link key={href} href={href} aria-current={currentAt(pathname, href)}>
          {name}
        </Link>
      ))}
    </nav>
  );
}

/** The page itself, or one below it. */
function currentAt(pathname: string, href: string): 'page' | 'true' | undefined {
  if (pathname === href) return 'page';
  return pathname.startsWith(`${href}/`) ? 'true' : undefined;
}
