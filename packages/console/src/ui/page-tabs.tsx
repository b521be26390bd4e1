import { Tabs } from '@mantine/core';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import classes from './page-tabs.module.css';

/** One tab of a page. */
export type PageTab<Name extends string> = {
  readonly name: Name;
  readonly label: string;
  readonly content: () => ReactNode;
};

type PageTabsProps<Name extends string> = {
  readonly label: string;
  readonly tabs: readonly PageTab<Name>[];
  readonly shown: Name;
  readonly onShow: (name: Name) => void;
};

/** The parts of a page, one at a time. Where there is no room for all their names, the chosen one is in view. */
export function PageTabs<Name extends string>({ label, tabs, shown, onShow }: PageTabsProps<Name>) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const chosen = list.current?.querySelector(`[data-tab="${shown}"]`);
    chosen?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [shown]);
  return (
    <Tabs
      value={shown}
      keepMounted={false}
      onChange={(value) => {
        const tab = tabs.find(({ name }) => name === value);
        if (tab !== undefined) onShow(tab.name);
      }}
    >
      <Tabs.List ref={list} aria-label={label} className={classes.tabs ?? ''}>
        {tabs.map((tab) => (
          <Tabs.Tab key={tab.name} value={tab.name} data-tab={tab.name}>
            {tab.label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map((tab) => (
        <Tabs.Panel key={tab.name} value={tab.name} pt="md">
          {tab.content()}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
