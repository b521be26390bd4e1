/** What the language itself limits: it is the engine that says how much. */
export {
  MAXIMUM_CONDITIONS as MAX_CONDITIONS,
  MAXIMUM_EXPRESSION_LENGTH as MAX_EXPRESSION_CHARACTERS,
  MAXIMUM_LIST_VALUES as MAX_LIST_VALUES,
} from '@conversation-orchestrator/engine';

/** Characters (UTF-16 code units) of a context document as JSON. More is refused with `document too large`. */
export const MAX_DOCUMENT_CHARACTERS = 800_000;
/** Properties of one context document. */
export const MAX_DOCUMENT_PROPERTIES = 10_000;
/** Nesting of any JSON value a client sends: a list of numbers has depth 1. */
export const MAX_JSON_DEPTH = 32;
/** Characters of a name or an id. */
export const MAX_NAME_CHARACTERS = 256;
/** Characters of a description. */
export const MAX_DESCRIPTION_CHARACTERS = 4_000;
/** Characters of a password. A longer one would only cost hashing time. */
export const MAX_PASSWORD_CHARACTERS = 1_024;
/** Characters a new password needs (NIST SP 800-63B §3.1.1.2 asks for 8 at least). */
export const MIN_PASSWORD_CHARACTERS = 8;

/** Policies of one account. */
export const MAX_POLICIES = 10_000;
/** Actions of one block of a policy. */
export const MAX_ACTIONS = 20;
/** Characters of a text an action sends, or a message of a chat has. */
export const MAX_MESSAGE_CHARACTERS = 10_000;
/** Characters of a message a visitor sends. */
export const MAX_VISITOR_MESSAGE_CHARACTERS = 4_000;
/** Life of a visitor’s token, in seconds. */
export const VISITOR_TOKEN_SECONDS = 60 * 60;
/** Custom attributes of one account. */
export const MAX_ATTRIBUTES = 10_000;
/** Calendars of one account. */
export const MAX_CALENDARS = 1_000;
/** Openings, or closings, of one calendar. */
export const MAX_CALENDAR_ENTRIES = 1_000;
/** Functions of one account. */
export const MAX_FUNCTIONS = 100;
/** Characters of the code of one function. */
export const MAX_CODE_CHARACTERS = 100_000;
/** Characters of everything an account decides with, as JSON: it is kept in memory. */
export const MAX_ROUTING_CHARACTERS = 32 * 1024 * 1024;
/** Milliseconds a call of a function may take where no decision waits for it. */
export const MAX_FUNCTION_TIMEOUT_MS = 30_000;
/** Milliseconds a decision waits for all functions it calls. */
export const MAX_DECISION_FUNCTION_MS = 2_000;
/** Seconds the result of a function may be remembered. */
export const MAX_CACHE_SECONDS = 24 * 60 * 60;
/** Headers a webhook is sent, besides those of every request. */
export const MAX_WEBHOOK_HEADERS = 50;
/** Characters of a URL. */
export const MAX_URL_CHARACTERS = 2_048;
/** Entries the log of one function keeps. */
export const MAX_FUNCTION_LOG_ENTRIES = 1_000;
/** Secrets of one account. */
export const MAX_SECRETS = 100;
/** Characters of a secret. */
export const MAX_SECRET_CHARACTERS = 10_000;
/** Hosts, and patterns of hosts, that the functions of one account may call. */
export const MAX_ALLOWED_DOMAINS = 100;
/** Skills of one account, and skills of one agent. */
export const MAX_SKILLS = 10_000;
/** Agents of one account. */
export const MAX_AGENTS = 10_000;
/** Structured data entities in one request. */
export const MAX_SDES = 100;
/** API clients of one account. */
export const MAX_CLIENTS = 1_000;
/** Console users of one account. */
export const MAX_USERS = 10_000;

/** Thirteen months, in seconds: the longest retention of a context document, and the default. */
export const MAX_TTL_SECONDS = 396 * 24 * 60 * 60;
/** Longest retention of the decision log, in days. */
export const MAX_LOG_RETENTION_DAYS = 400;
/** Retention of the decision log where the account sets none, in days. */
export const DEFAULT_LOG_RETENTION_DAYS = 7;

/** Life of an access token, in seconds. */
export const TOKEN_SECONDS = 60 * 60;
/** Life of a token made by the API-authorization page for testing, in seconds. */
export const TEST_TOKEN_SECONDS = 24 * 60 * 60;

/** Bytes of a body where the endpoint says nothing else. */
export const DEFAULT_BODY_LIMIT = 1024 * 1024;
/** Bytes of a body that holds a context document: every character may be an escape of six bytes. */
export const DOCUMENT_BODY_LIMIT = 6 * 1024 * 1024;
/** Bytes of a body that holds one policy or attribute. */
export const POLICY_BODY_LIMIT = 4 * 1024 * 1024;
/** Bytes of a body that another platform sends. */
export const PLATFORM_BODY_LIMIT = 256 * 1024;
/** Bytes of a body that holds a bot, or the intents of an account. */
export const BOT_BODY_LIMIT = 16 * 1024 * 1024;
/** Bytes of a body that holds the whole routing of an account. */
export const ROUTING_BODY_LIMIT = 64 * 1024 * 1024;

/** Page size of v1 lists where the query says nothing. */
export const DEFAULT_V1_PAGE_SIZE = 100;
/** Largest page of v1 lists. */
export const MAX_V1_PAGE_SIZE = 1_000;
/** Page size of lists with a cursor, where the query says nothing. */
export const DEFAULT_PAGE_SIZE = 50;
/** Largest page of lists with a cursor. */
export const MAX_PAGE_SIZE = 500;
/** Entries of one page of the decision log, each with its trace, where the query says nothing. */
export const DEFAULT_LOG_PAGE_SIZE = 20;
/** Most entries of one page of the decision log. */
export const MAX_LOG_PAGE_SIZE = 200;
/** Intervals of one usage report. */
export const MAX_USAGE_INTERVALS = 1_000;

/** Bots of one account. */
export const MAX_BOTS = 100;
/** Steps of one bot. */
export const MAX_BOT_STEPS = 200;
/** Characters of a text a bot says. */
export const MAX_BOT_TEXT_CHARACTERS = 2_000;
/** Characters of a script of a bot, and of its global functions. */
export const MAX_SCRIPT_CHARACTERS = 100_000;
/** Most milliseconds a script of a bot may be given. */
export const MAX_SCRIPT_MS = 10_000;
/** Channels of one account. */
export const MAX_CHANNELS = 100;
/** Skills, or agents, that a channel calls otherwise. */
export const MAX_CHANNEL_MAPPINGS = 1_000;
/** Public keys a channel trusts. */
export const MAX_CHANNEL_KEYS = 10;
/** Origins of pages that may embed a channel. */
export const MAX_CHANNEL_ORIGINS = 100;
/** Events of a conversation that is played with a draft of a bot. */
export const MAX_PREVIEW_EVENTS = 50;
/** Intents of one set. */
export const MAX_INTENTS = 100;
/** Example phrases of one intent in one language. */
export const MAX_INTENT_PHRASES = 200;
/** Example phrases of a whole set. */
export const MAX_INTENT_SET_PHRASES = 5_000;
/** Characters of one example phrase. */
export const MAX_PHRASE_CHARACTERS = 500;
