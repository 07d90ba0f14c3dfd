/** One entry of the `errors` list of a 422. */
export interface FieldError {
  resource: string;
  field: string;
  code: 'missing' | 'missing_field' | 'invalid' | 'already_exists' | 'custom';
  message?: string;
}

/** An answer of GitHub's that is not a success; thrown by operations, rendered by the server. */
export class GithubError extends Error {
  readonly status: number;
  readonly errors: readonly FieldError[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    message: string,
    more: { errors?: readonly FieldError[]; headers?: Record<string, string> } = {},
  ) {
    super(message);
    this.name = 'GithubError';
    this.status = status;
    this.errors = more.errors ?? [];
    this.headers = more.headers ?? {};
  }
}

export function notFound(): GithubError {
  return new GithubError(404, 'Not Found');
}

/** 422 in the form that GitHub gives for a field it does not accept. */
export function invalid(resource: string, field: string, message?: string): GithubError {
  const error: FieldError =
    message === undefined
      ? { resource, field, code: 'invalid' }
      : { resource, field, code: 'custom', message };
  return new GithubError(422, 'Validation Failed', { errors: [error] });
}

export function alreadyExists(resource: string, field: string): GithubError {
  return new GithubError(422, 'Validation Failed', { errors: [{ resource, field, code: 'already_exists' }] });
}
