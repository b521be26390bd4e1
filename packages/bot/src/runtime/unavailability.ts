/** Stands for the answer of a port that has none: the bot goes on without. */
export class Unavailability {
  readonly message: string;
  constructor(message: string) {
    this.message = message;
  }
}
