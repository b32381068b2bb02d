// The coded error every layer throws and the edge translates.

/** Data that names what an error is about; it is shown to people, so it holds no secrets. */
export type ErrorData = Readonly<Record<string, unknown>>;

/**
 * An expected refusal or failure. `code` is a dotted key with a text in `resources/locales/<language>/errors.json`
 * (what happened, what was kept, what to do); `data` fills the places of that text.
 */
export class AppError extends Error {
  readonly code: string;
  readonly data: ErrorData;

  constructor(code: string, data: ErrorData = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = 'AppError';
    this.code = code;
    this.data = data;
  }
}

/** Closes a switch over a union: reached only when a case was forgotten. */
export function assertNever(value: never): never {
  throw new Error(`unexpected case: ${JSON.stringify(value)}`);
}
