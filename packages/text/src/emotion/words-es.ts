import type { WordTable } from '../words/matcher.ts'
import type { EmotionLabel } from './label.ts'

export const spanishEmotions: WordTable<EmotionLabel> = [
  [
    'anger',
    `enoj*, enfad*, furios*, furia, rabia, indign*, hart*, cabread*, cabreo, encabron*, molest*, coraje,
    bronca, verguenza*, vergonzos*, inaceptabl*, intolerabl*, inadmisibl*, estafa*, ladron*, robo, roban,
    mentir*, mienten, engan*, burla*, insult*, grosero*, grosera*, prepotent*, falta de respeto, denunci*,
    reclam*, exijo, colmo, tomadura de pelo, odio, odia*, detest*, maltrat*, abus*, ridicul*, que nadie,
    nadie me|nos, mierda, puta, joder, carajo, harto, ya basta, increible que, como es posible,
    hasta cuando, encabronad*, arrech*, incompeten*, inept*, irresponsab*, hasta las narices,
    hasta la madre`,
  ],
  [
    'sadness',
    `triste*, tristeza, pena, lastima, decepcion*, desilusion*, llor*, lagrimas, deprim*, desanim*, lament*,
    dolor, dolid*, duele, abandon*, solo quiero, desgraci*, desafortunad*, nostalgi*, perdimos, defraud*,
    desconsol*, extrano, sola`,
  ],
  [
    'fear',
    `miedo, temor, temo, asust*, preocup*, peligr*, insegur*, angusti*, ansiedad, nervios*, panico, terror,
    inquiet*, riesgo, amenaz*, alarm*, desconfi*`,
  ],
  [
    'joy',
    `feliz, felices, felicidad, content*, alegr*, encant*, ador*, me gust*, nos gust*, disfrut*, gracias,
    maravill*, genial*, fantastic*, excelent*, satisfech*, agradec*, amo, ilusion*, emocionad*, divertid*,
    fascin*, perfect*, espectacular*, estupend*, buenisim*, felicit*, felicidades, enhorabuena, placer,
    recomiendo, chevere, chido, bacan*`,
  ],
  [
    'surprise',
    `sorpren*, sorpresa*, asombr*, inesperad*, no me lo esperaba, no lo esperaba, no esperaba,
    quien lo diria, impresionad*, wow, guau, increible, increiblemente, inaudit*, alucin*, insolit*,
    no me lo creo, no lo podia creer`,
  ],
  [
    'disgust',
    `asco, asqueros*, asquito, repugn*, nausea*, vomit*, sucio*, sucia*, suciedad, mugr*, cucaracha*,
    podrid*, apest*, hedion*, maloliente*, peste, mal olor, moho, pelo en, rancio*, porqueria*, chinches`,
  ],
]
