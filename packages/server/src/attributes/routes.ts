import type { Calendar } from '@conversation-orchestrator/engine';
import { authorOf } from '../audit/auditor.ts';
import { byName } from '../by-name.ts';
import type { Handlers } from '../http/handlers.ts';
import { locationOf } from '../location.ts';
import { etagOf } from '../policies/precondition.ts';
import type { CustomAttribute, Revised, Routing } from '../policies/routing.ts';
import type { RoutingStore } from '../policies/routing-store.ts';
import type { Rulesets } from '../policies/rulesets.ts';
import { requirePathName } from '../require-path-name.ts';
import { addAttribute, deleteAttribute, getAttribute, replaceAttribute } from './edit-attributes.ts';
import { addCalendar, deleteCalendar, getCalendar, replaceCalendar } from './edit-calendars.ts';
import { issuesOfAttributes } from './function-issues.ts';

type Parts = { readonly routing: RoutingStore; readonly rulesets: Rulesets };

type AttributeRoutes = Pick<
  Handlers,
  'attributes.list' | 'attributes.create' | 'attributes.get' | 'attributes.replace' | 'attributes.delete'
>;

type CalendarRoutes = Pick<
  Handlers,
  'calendars.list' | 'calendars.create' | 'calendars.get' | 'calendars.replace' | 'calendars.delete'
>;

/** The routes of custom attributes and calendars. */
export function attributeRoutes(parts: Parts): AttributeRoutes & CalendarRoutes {
  return { ...customAttributeRoutes(parts), ...calendarRoutes(parts) };
}

function customAttributeRoutes({ routing, rulesets }: Parts): AttributeRoutes {
  return {
    async 'attributes.list'({ params }) {
      const routing = await currentOf(rulesets, params.accountId);
      const { attributes, revision } = routing;
      const issues = issuesOfAttributes(routing);
      return {
        status: 200,
        body: { attributes: documentsOf(attributes), revision, ...(issues.length > 0 && { issues }) },
        headers: { ETag: etagOf(revision) },
      };
    },
    async 'attributes.create'(request) {
      const { body, params } = request;
      const changed = await routing.change(authorOf(request), (current) => addAttribute(current, body));
      const { document, revision } = getAttribute(changed, body.name);
      const Location = locationOf(params.accountId, 'attributes', body.name);
      return { status: 201, body: document, headers: { ETag: etagOf(revision), Location } };
    },
    async 'attributes.get'({ params }) {
      return foundAttribute(await currentOf(rulesets, params.accountId), params.name);
    },
    async 'attributes.replace'(request) {
      const { body, headers, params } = request;
      requirePathName('name', body.name, params.name);
      const changed = await routing.change(authorOf(request), (current) =>
        replaceAttribute(current, body, headers['if-match']),
      );
      return foundAttribute(changed, params.name);
    },
    async 'attributes.delete'(request) {
      const { headers, params } = request;
      await routing.change(authorOf(request), (current) =>
        deleteAttribute(current, params.name, headers['if-match']),
      );
      return { status: 204 };
    },
  };
}

function calendarRoutes({ routing, rulesets }: Parts): CalendarRoutes {
  return {
    async 'calendars.list'({ params }) {
      const { calendars, revision } = await currentOf(rulesets, params.accountId);
      return {
        status: 200,
        body: { calendars: documentsOf(calendars), revision },
        headers: { ETag: etagOf(revision) },
      };
    },
    async 'calendars.create'(request) {
      const { body, params } = request;
      const changed = await routing.change(authorOf(request), (current) => addCalendar(current, body));
      const { document, revision } = getCalendar(changed, body.name);
      const Location = locationOf(params.accountId, 'calendars', body.name);
      return { status: 201, body: document, headers: { ETag: etagOf(revision), Location } };
    },
    async 'calendars.get'({ params }) {
      return foundCalendar(await currentOf(rulesets, params.accountId), params.name);
    },
    async 'calendars.replace'(request) {
      const { body, headers, params } = request;
      requirePathName('name', body.name, params.name);
      const changed = await routing.change(authorOf(request), (current) =>
        replaceCalendar(current, body, headers['if-match']),
      );
      return foundCalendar(changed, params.name);
    },
    async 'calendars.delete'(request) {
      const { headers, params } = request;
      await routing.change(authorOf(request), (current) =>
        deleteCalendar(current, params.name, headers['if-match']),
      );
      return { status: 204 };
    },
  };
}

async function currentOf(rulesets: Rulesets, accountId: string): Promise<Routing> {
  return (await rulesets.active(accountId)).routing;
}

function documentsOf<T extends { readonly name: string }>(
  kept: ReadonlyMap<string, Revised<T>>,
): readonly T[] {
  return [...kept.values()].map(({ document }) => document).sort(byName);
}

function foundAttribute(routing: Routing, name: string) {
  return found<CustomAttribute>(getAttribute(routing, name));
}

function foundCalendar(routing: Routing, name: string) {
  return found<Calendar>(getCalendar(routing, name));
}

function found<T>({ document, revision }: Revised<T>) {
  return { status: 200, body: document, headers: { ETag: etagOf(revision) } } as const;
}
