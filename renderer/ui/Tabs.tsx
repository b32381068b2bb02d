// Tabs between views of the same thing, with counts.
import { Tabs as KitTabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';
import classes from './Tabs.module.css';

/** One tab. */
export interface Tab<V extends string> {
  readonly value: V;
  readonly word: string;
  readonly icon?: IconName;
  readonly count?: number;
}

/** A line of tabs over the view of the chosen one. Arrows move, Home and End jump. */
export function Tabs<V extends string>({
  label,
  tabs,
  value,
  onChange,
  children,
}: {
  label: string;
  tabs: readonly Tab<V>[];
  value: V;
  onChange: (value: V) => void;
  /** The view of the chosen tab. */
  children: ReactNode;
}) {
  const choose = (next: string | null): void => {
    const tab = tabs.find((candidate) => candidate.value === next);
    if (tab !== undefined) onChange(tab.value);
  };
  return (
    <KitTabs
      value={value}
      onChange={choose}
      classNames={{ list: classes.list ?? '', tab: classes.tab ?? '' }}
    >
      <KitTabs.List aria-label={label}>
        {tabs.map((tab) => (
          <KitTabs.Tab
            key={tab.value}
            value={tab.value}
            leftSection={tab.icon === undefined ? undefined : <Icon name={tab.icon} />}
            rightSection={tab.count === undefined ? undefined : <b>{tab.count}</b>}
          >
            {tab.word}
          </KitTabs.Tab>
        ))}
      </KitTabs.List>
      {tabs.map((tab) => (
        <KitTabs.Panel key={tab.value} value={tab.value}>
          {tab.value === value ? children : null}
        </KitTabs.Panel>
      ))}
    </KitTabs>
  );
}

/** Views of one screen that have addresses of their own, as a line of links beside the title. */
export function LinkTabs({
  label,
  items,
}: {
  label: string;
  items: readonly {
    readonly href: string;
    readonly word: string;
    readonly current: boolean;
    readonly count?: number;
  }[];
}) {
  return (
    <nav className={classes.links} aria-label={label}>
      {items.map((item) => (
        <a key={item.href} href={item.href} aria-current={item.current ? 'page' : undefined}>
          {item.word}
          {item.count === undefined ? null : <b> {item.count}</b>}
        </a>
      ))}
    </nav>
  );
}
