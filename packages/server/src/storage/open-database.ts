import type { Database } from './database.ts';
import { openPostgresDatabase } from './postgres-database.ts';
import { openSqliteDatabase } from './sqlite-database.ts';

export type DatabaseOptions = {
  /** `sqlite:` and a path, or a `postgres://` URL. */
  readonly url: string;
  /** Called once, when it is not known any more what is on disk: nothing is acknowledged after it, and the process must stop. */
  readonly onFatal: (error: Error) => void;
  /** Called with trouble that mends itself. */
  readonly onWarning: (error: Error) => void;
};

const SQLITE = 'sqlite:';

/** Opens the database a URL names, with the newest schema. Throws a `StorageError` when it cannot be used. */
export function openDatabase({ url, onFatal, onWarning }: DatabaseOptions): Promise<Database> {
  return isSqliteUrl(url)
    ? openSqliteDatabase({ path: sqlitePath(url), onFatal })
    : openPostgresDatabase({ url, onBrokenConnection: onWarning });
}

/** Whether a URL names a SQLite file. */
export function isSqliteUrl(url: string): boolean {
  return url.startsWith(SQLITE);
}

/** Where the decision log of a SQLite database is: a file of its own beside it, `data/x.decisions.db` for `data/x.db`. */
export function decisionLogPath(path: string): string {
  return `${path.replace(/\.db$/, '')}.decisions.db`;
}

/** The path of the file a `sqlite:` URL names: `sqlite:./data/x.db`, `sqlite:/var/x.db`, `sqlite:///var/x.db`. */
export function sqlitePath(url: string): string {
  return url.slice(SQLITE.length).replace(/^\/\//, '');
}
