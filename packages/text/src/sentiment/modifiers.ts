import type { Language } from '../language/index.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Words that turn what follows them around; a wish does so too: `deberían ser más rápidos`. */
export const negators: Record<Language, ReadonlySet<string>> = {
  es: words(
    'no nunca jamas ni sin nada nadie ningun ninguna ninguno tampoco poco poca pocos pocas ' +
      'apenas cero deberia deberian podria podrian ojala',
  ),
  en: words(
    'not no never nobody none nothing neither nor without hardly barely cannot cant dont doesnt didnt wont ' +
      'wouldnt isnt ' +
      'wasnt arent werent aint havent hasnt hadnt couldnt shouldnt lack lacks lacking zero should wish',
  ),
}

/** Words that make the next opinion stronger (above 1) or weaker (below 1). */
export const intensifiers: Record<Language, ReadonlyMap<string, number>> = {
  es: new Map([
    ...weigh(1.35, 'muy mucho mucha muchos muchas muchisimo muchisima re tan tanto tanta cada puro pura'),
    ...weigh(1.5, 'super extremadamente sumamente totalmente completamente absolutamente increiblemente'),
    ...weigh(
      1.5,
      'realmente verdaderamente demasiado demasiada tremendamente rematadamente mega ultra recontra bien',
    ),
    ...weigh(1.15, 'bastante siempre todo toda'),
    ...weigh(0.6, 'algo medio casi relativamente ligeramente parcialmente apenas quiza quizas'),
  ]),
  en: new Map([
    ...weigh(1.35, 'very so really too such much most pretty highly truly real super'),
    ...weigh(
      1.5,
      'extremely absolutely totally completely utterly incredibly beyond exceptionally unbelievably',
    ),
    ...weigh(1.15, 'always quite all particularly especially'),
    ...weigh(0.6, 'somewhat slightly bit little fairly partly mostly almost kinda sort maybe perhaps'),
  ]),
}

function weigh(factor: number, list: string): [string, number][] {
  return list.split(' ').map((word) => [word, factor])
}

/** How much a clause counts by the word that opens it: what follows `pero` outweighs what went before. */
export const turnWords = words('pero but however sino')
export const concessions = words('aunque although though excepto salvo except despite')
