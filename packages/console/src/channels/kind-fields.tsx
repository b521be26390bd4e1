import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withMember } from '../bots/bot-draft.ts';
import { type Channel, type ChannelOf, readLines, readMapping, writeMapping } from './channel.ts';

type KindFieldsProps<Some extends Channel = Channel> = {
  readonly channel: Some;
  readonly onChange: (channel: Channel) => void;
};

/** What the platform of a channel is set up with. */
export function KindFields({ channel, onChange }: KindFieldsProps) {
  switch (channel.kind) {
    case 'web':
      return <WebFields channel={channel} onChange={onChange} />;
    case 'liveperson':
      return <LivePersonFields channel={channel} onChange={onChange} />;
    case 'chatwoot':
      return <ChatwootFields channel={channel} onChange={onChange} />;
    default:
      return (
        <>
          <SecretField channel={channel} onChange={onChange} />
          <MappingFields channel={channel} onChange={onChange} />
        </>
      );
  }
}

function WebFields({ channel, onChange }: KindFieldsProps<ChannelOf<'web'>>) {
  const { t } = useTranslation();
  const [origins, setOrigins] = useState(channel.allowedOrigins.join('\n'));
  return (
    <>
      <Textarea
        label={t('channels.origins')}
        description={t('channels.originsHint')}
        autosize
        minRows={2}
        value={origins}
        onChange={(event) => {
          setOrigins(event.currentTarget.value);
          onChange({ ...channel, allowedOrigins: readLines(event.currentTarget.value) });
        }}
      />
      <TextInput
        type="color"
        w={120}
        label={t('channels.colour')}
        value={channel.colour ?? '#3b5bdb'}
        onChange={(event) => onChange({ ...channel, colour: event.currentTarget.value })}
      />
    </>
  );
}

function LivePersonFields({ channel, onChange }: KindFieldsProps<ChannelOf<'liveperson'>>) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t('channels.livepersonAccount')}
        value={channel.platformAccountId}
        onChange={(event) => onChange({ ...channel, platformAccountId: event.currentTarget.value })}
      />
      <Textarea
        label={t('channels.publicKey')}
        description={t('channels.publicKeyHint')}
        autosize
        minRows={3}
        maxRows={8}
        spellCheck={false}
        value={channel.publicKeys.join('\n\n')}
        onChange={(event) => onChange({ ...channel, publicKeys: keysIn(event.currentTarget.value) })}
      />
      <MappingFields channel={channel} onChange={onChange} />
    </>
  );
}

/** Keys stand one below the other, each from its first to its last line. */
function keysIn(text: string): readonly string[] {
  return text.split(/(?<=-----END PUBLIC KEY-----)\s+(?=-----BEGIN)/);
}

function ChatwootFields({ channel, onChange }: KindFieldsProps<ChannelOf<'chatwoot'>>) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t('channels.url')}
        description={t('channels.urlHint')}
        value={channel.url}
        onChange={(event) => onChange({ ...channel, url: event.currentTarget.value })}
      />
      <TextInput
        label={t('channels.chatwootAccount')}
        inputMode="numeric"
        value={channel.platformAccountId}
        onChange={(event) =>
          onChange({ ...channel, platformAccountId: event.currentTarget.value.replace(/\D/g, '') })
        }
      />
      <SecretField channel={channel} onChange={onChange} />
      <TextInput
        label={t('channels.apiToken')}
        description={t('channels.apiTokenHint')}
        value={channel.apiToken}
        onChange={(event) => onChange({ ...channel, apiToken: event.currentTarget.value })}
      />
      <MappingFields channel={channel} onChange={onChange} />
    </>
  );
}

type WithSecret = Extract<Channel, { readonly secret: string }>;

function SecretField({ channel, onChange }: KindFieldsProps<WithSecret>) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t('channels.secret')}
      description={t('channels.secretHint')}
      value={channel.secret}
      onChange={(event) => onChange({ ...channel, secret: event.currentTarget.value })}
    />
  );
}

type OnPlatform = Exclude<Channel, { readonly kind: 'web' }>;

/** What skills and agents are called on the platform. */
function MappingFields({ channel, onChange }: KindFieldsProps<OnPlatform>) {
  const { t } = useTranslation();
  return (['skills', 'agents'] as const).map((name) => (
    <MappingField
      key={name}
      label={t(`channels.${name}`)}
      mapping={channel[name]}
      onChange={(mapping) => onChange(withMember<OnPlatform, typeof name>(channel, name, mapping))}
    />
  ));
}

type MappingFieldProps = {
  readonly label: string;
  readonly mapping: Readonly<Record<string, string>> | undefined;
  readonly onChange: (mapping: Readonly<Record<string, string>> | undefined) => void;
};

function MappingField({ label, mapping, onChange }: MappingFieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(writeMapping(mapping));
  return (
    <Textarea
      label={label}
      description={t('channels.mappingHint')}
      autosize
      minRows={1}
      maxRows={8}
      spellCheck={false}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onChange(readMapping(event.currentTarget.value));
      }}
    />
  );
}
