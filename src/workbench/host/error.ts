/** An error that the client shall see as an `OfficeExtension.Error` with this code. */
export class HostError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export const itemNotFound = (): HostError => new HostError('ItemNotFound', "The requested resource doesn't exist.");
export const invalidArgument = (message = 'The argument is invalid or missing or has an incorrect format.'): HostError =>
  new HostError('InvalidArgument', message);
export const alreadyExists = (): HostError => new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
export const accessDenied = (): HostError => new HostError('AccessDenied', 'You cannot perform the requested operation.');
export const apiNotFound = (member: string, why: string): HostError =>
  new HostError('ApiNotFound', `${member}: ${why}. The API you are trying to use could not be found.`);
