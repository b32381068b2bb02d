// Brings a window back to the screen where it was (rule 5).
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { call } from '../../data/call';
import { paths } from '../../data/paths';

const KEY = 'window:route';
const WRITE_AFTER_MS = 250;

/**
 * Opens the screen that was open last, unless the address already names one, and from then on keeps what is open.
 * @returns true once the screen to show is settled.
 */
export function useKeptRoute(): boolean {
  const [location, navigate] = useLocation();
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    let isGone = false;
    void call('desk.recall', { key: KEY }).then(
      ({ value }) => {
        if (isGone) return;
        const isAtStart = window.location.hash === '' || window.location.hash === '#/';
        if (isAtStart && typeof value === 'string' && value.startsWith('/'))
          navigate(value, { replace: true });
        setSettled(true);
      },
      () => setSettled(true),
    );
    return () => {
      isGone = true;
    };
  }, [navigate]);
  useEffect(() => {
    if (!settled) return;
    const timer = setTimeout(() => {
      // Without the road the address simply is not kept; the frame says that the road is cut.
      void call('desk.remember', { key: KEY, value: location === '' ? paths.home : location }).catch(
        () => undefined,
      );
    }, WRITE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [location, settled]);
  return settled;
}
