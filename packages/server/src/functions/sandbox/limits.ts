/** Characters of code. */
export const MAX_CODE_CHARACTERS = 100_000;
/** Bytes of a result, as JSON. */
export const MAX_RESULT_BYTES = 256 * 1024;
/** Memory of a run: everything its code, its data and the engine that runs it occupy. */
export const MEMORY_BYTES = 64 * 1024 * 1024;
/** What of it the engine may hand out; the rest is the engine's own, and room for its allocator. */
export const HEAP_BYTES = 60 * 1024 * 1024;
/** Native stack of the engine: about a thousand calls deep, well within that of the thread around it. */
export const STACK_BYTES = 256 * 1024;

/** Calls of a run to its host. */
export const MAX_CALLS = 200;
/** Characters of the arguments of one call: a context document may have 800,000, and every quote in it is escaped. */
export const MAX_CALL_CHARACTERS = 2_000_000;
/** Characters of the arguments of all calls of a run. */
export const MAX_TRAFFIC_CHARACTERS = 8_000_000;
/** Characters of the answer to a call, as JSON. */
export const MAX_ANSWER_CHARACTERS = 8_000_000;
/** Characters of an address that is taken apart. */
export const MAX_ADDRESS_CHARACTERS = 16_384;

/** Lines a run can write to its log. */
export const MAX_LOG_LINES = 200;
/** Characters of one line. */
export const MAX_LINE_CHARACTERS = 2_000;
/** Characters of all lines of a run. */
export const MAX_LOG_CHARACTERS = 50_000;
