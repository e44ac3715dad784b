/** As much of the old client as the tests use; it brings no types of its own. */
declare module 'delighted' {
  interface Thenable<T> {
    then: (ok: (value: T) => void, no: (err: unknown) => void) => unknown
  }

  interface Thing {
    id: string
    [name: string]: unknown
  }

  interface Saved extends Thing {
    save: () => Thenable<Thing>
  }

  interface Api {
    person: {
      create: (told: object) => Thenable<Thing>
      list: (query: object) => {
        autoPagingEach: (each: (person: { email: string }) => void) => Thenable<void>
      }
      delete: (told: object) => Thenable<object>
    }
    surveyResponse: {
      create: (told: object) => Thenable<Saved>
      all: (query?: object) => Thenable<Thing[]>
    }
    surveyRequest: { deletePending: (told: object) => Thenable<object> }
    unsubscribe: { create: (told: object) => Thenable<object>; all: () => Thenable<Thing[]> }
    metrics: { retrieve: () => Thenable<Thing> }
  }

  export default function delighted(
    key: string,
    options: { host: string; port: string; base: string; scheme: string },
  ): Api
}
