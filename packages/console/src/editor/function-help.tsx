import { FUNCTIONS } from '@conversation-orchestrator/engine';
import { Button, Drawer, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { FunctionSquare } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './editor.module.css';

/** What each function of the language does, with an example that can be taken over. Read from the engine's own table. */
export function FunctionHelp({ onInsert }: { readonly onInsert: (piece: string) => void }) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure();
  const [search, setSearch] = useState('');
  const found = [...FUNCTIONS].filter(([name, { summary }]) =>
    `${name} ${summary}`.toLowerCase().includes(search.toLowerCase()),
  );
  return (
    <>
      <Button variant="default" leftSection={<FunctionSquare size={16} />} onClick={open}>
        {t('editor.functions')}
      </Button>
      <Drawer
        opened={opened}
        onClose={close}
        position="right"
        title={t('editor.functions')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <TextInput
          type="search"
          mb="md"
          aria-label={t('common.search')}
          placeholder={t('common.search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          data-autofocus
        />
        <ul className={classes.functions} lang="en">
          {found.map(([name, { parameters, summary, example }]) => (
            <li key={name}>
              <code className={classes.mono}>
                {name}(
                {parameters
                  .map((parameter) => (parameter.optional ? `${parameter.name}?` : parameter.name))
                  .join(', ')}
                )
              </code>
              <Text>{summary}</Text>
              <code className={classes.example}>{example}</code>
              <Button
                variant="light"
                size="compact-sm"
                onClick={() => {
                  onInsert(example);
                  close();
                }}
              >
                {t('editor.insertExample')}
              </Button>
            </li>
          ))}
        </ul>
      </Drawer>
    </>
  );
}
