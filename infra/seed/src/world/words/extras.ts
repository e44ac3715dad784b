import type { Mood } from '../touchpoints.ts'
import { lines } from './lines.ts'

interface Extras {
  openers: Record<Mood, readonly string[]>
  closers: Record<Mood, readonly string[]>
}

/** What people put before and after what they have to say. */
export const extras: Record<'es' | 'en', Extras> = {
  es: {
    openers: {
      good: lines(`
        Qué alegría:
        ¡Muy contenta!
        Sorprendido para bien.
        De verdad,
        ¡Chapó!
        Solo puedo decir cosas buenas.`),
      fair: lines(`
        A ver,
        En general bien.
        Ni fu ni fa.
        Pues`),
      bad: lines(`
        Muy decepcionada.
        Estoy harto.
        No puede ser:
        Qué mala experiencia.
        De verdad, no lo entiendo.
        Sinceramente,`),
    },
    closers: {
      good: lines(`
        Volveré seguro.
        Muchas gracias por todo.
        Lo recomiendo sin dudar.
        Da gusto así.
        Sigan así.
        Un saludo a todo el equipo.
        😊
        👏👏
        😍`),
      fair: lines(`
        Gracias de todos modos.
        Seguro que puede mejorar.
        Veremos la próxima.`),
      bad: lines(`
        Así no se trata a un cliente.
        Espero que alguien lo lea.
        La próxima compro en otro sitio.
        Quiero una solución ya.
        😡
        😞
        Muy mal.`),
    },
  },
  en: {
    openers: {
      good: lines(`
        So happy!
        Wow.
        Honestly,
        Pleasantly surprised.`),
      fair: lines(`
        Well,
        All in all OK.`),
      bad: lines(`
        Very disappointed.
        Not happy at all.
        Honestly,
        What a mess.`),
    },
    closers: {
      good: lines(`
        Will buy again.
        Thank you all!
        Keep it up.
        Highly recommended.
        👍
        😊`),
      fair: lines(`
        Thanks anyway.
        Room for improvement.`),
      bad: lines(`
        This is not how you treat a customer.
        Please sort this out.
        I will shop elsewhere.
        😠
        Not good.`),
    },
  },
}
