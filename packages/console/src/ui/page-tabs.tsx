import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
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

/** The parts of a page, one at a time. */
export function PageTabs<Name extends string>({ label, tabs, shown, onShow }: PageTabsProps<Name>) {
  return (
    <Tabs
      value={shown}
      keepMounted={false}
      onChange={(value) => {
        const tab = tabs.find(({ name }) => name === value);
        if (tab !== undefined) onShow(tab.name);
      }}
    >
      <Tabs.List aria-label={label} className={classes.tabs ?? ''}>
        {tabs.map((tab) => (
          <Tabs.Tab key={tab.name} value={tab.name}>
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
