// Wraps the app once: the kit, the theme, the fonts, and the person's and the battery's wishes.
import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import './fonts.css';
import './tokens.css';
import './base.css';
import './kit.css';
import { type MantineColorSchemeManager, MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { useColorScheme } from '@mantine/hooks';
import { type ReactNode, useEffect } from 'react';
import { type CalendarWords, CalendarWordsContext } from './calendarWords';
import { resolveVariables, theme } from './theme';

/** Light, dark, or as the operating system says. */
export type SchemeChoice = 'light' | 'dark' | 'auto';

// The choice is kept with the other settings; the kit must not write it anywhere of its own.
const nowhere: MantineColorSchemeManager = {
  get: (fallback) => fallback,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};

/**
 * Everything the components need around them. `power="battery"` stops all motion;
 * `language` (a two-letter code) sets the page language and the names in calendars.
 */
export function UiProvider({
  scheme = 'auto',
  power = 'mains',
  language,
  calendarWords,
  children,
}: {
  scheme?: SchemeChoice;
  power?: 'mains' | 'battery';
  language: string;
  /** Words for the calendar of date fields. */
  calendarWords?: CalendarWords;
  children: ReactNode;
}) {
  const preferred = useColorScheme('light', { getInitialValueInEffect: false });
  useEffect(() => {
    document.documentElement.dataset.power = power;
    document.documentElement.lang = language;
  }, [power, language]);
  const dated =
    calendarWords === undefined ? (
      children
    ) : (
      <CalendarWordsContext value={calendarWords}>{children}</CalendarWordsContext>
    );
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveVariables}
      colorSchemeManager={nowhere}
      forceColorScheme={scheme === 'auto' ? preferred : scheme}
    >
      <DatesProvider settings={{ locale: language, firstDayOfWeek: 0, weekendDays: [0, 6] }}>
        {dated}
      </DatesProvider>
    </MantineProvider>
  );
}
