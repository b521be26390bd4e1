import { FUNCTIONS } from '@conversation-orchestrator/engine';
import { Button, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { FunctionSquare } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SideSheet } from '../ui/side-sheet.tsx';
import classes from './editor.module.css';
import { functionWords } from './function-words.ts';

/** What each function of the language does, with an example that can be taken over. Read from the engine's own table. */
export function FunctionHelp({ onInsert }: { readonly onInsert: (piece: string) => void }) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure();
  const [search, setSearch] = useState('');
  const found = [...FUNCTIONS]
    .map(([name, definition]) => [name, definition, functionWords(name, definition.summary, t)] as const)
    .filter(([name, _, words]) => `${name} ${words}`.toLowerCase().includes(search.toLowerCase()));
  return (
    <>
      <Button variant="default" leftSection={<FunctionSquare size={16} />} onClick={open}>
        {t('editor.functions')}
      </Button>
      <SideSheet opened={opened} onClose={close} title={t('editor.functions')}>
        <TextInput
          type="search"
          mb="md"
          aria-label={t('common.search')}
          placeholder={t('common.search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          data-autofocus
        />
        <ul className={classes.functions}>
          {found.map(([name, { parameters, example }, words]) => (
            <li key={name}>
              <code className={classes.mono}>
                {name}(
                {parameters
                  .map((parameter) => (parameter.optional ? `${parameter.name}?` : parameter.name))
                  .join(', ')}
                )
              </code>
              <Text>{words}</Text>
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
      </SideSheet>
    </>
  );
}
