/** By the code of a problem document; any other is told in the API's own words. */
const es = {
  titles: {
    invalid: 'Hay algo que corregir',
    unauthorized: 'Tu sesión terminó',
    forbidden: 'Tu papel no lo permite',
    not_found: 'Ya no está',
    conflict: 'Tal como está ahora, no se puede',
    precondition_failed: 'Ha cambiado mientras tanto',
    too_large: 'Es demasiado grande',
    rate_limited: 'Demasiadas peticiones seguidas',
    unavailable: 'No está disponible por ahora',
    internal: 'Algo falló en el servidor',
  } as Record<string, string>,
  /** What to do, where the API's words would add nothing to it. */
  advice: {
    unauthorized: 'Vuelve a entrar.',
    precondition_failed: 'Alguien lo cambió antes que tú. Míralo de nuevo y repite el cambio.',
    rate_limited: 'Espera un momento e inténtalo otra vez.',
    internal: 'Lo hemos anotado con esta referencia. Inténtalo otra vez.',
  } as Record<string, string>,
  /** The API speaks English. */
  said: (words: string) => `La API dice: «${words}»`,
}

const en: typeof es = {
  titles: {
    invalid: 'There is something to mend',
    unauthorized: 'Your session is over',
    forbidden: 'Your role does not allow it',
    not_found: 'It is no longer there',
    conflict: 'As things are, this cannot be done',
    precondition_failed: 'It has changed meanwhile',
    too_large: 'It is too large',
    rate_limited: 'Too many requests in a row',
    unavailable: 'Not available for the moment',
    internal: 'Something went wrong on the server',
  },
  advice: {
    unauthorized: 'Sign in again.',
    precondition_failed: 'Somebody changed it before you. Look at it again and repeat the change.',
    rate_limited: 'Wait a moment and try again.',
    internal: 'It was noted under this reference. Try again.',
  },
  said: (words) => words,
}

export const problems = { es, en }
