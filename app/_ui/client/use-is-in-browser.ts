// Whether scripts run: false on the server, in the page that it sends, and where there is no JavaScript.

import { useSyncExternalStore } from 'react';

export function useIsInBrowser(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
}
