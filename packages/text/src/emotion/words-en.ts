import type { WordTable } from '../words/matcher.ts'
import type { EmotionLabel } from './label.ts'

export const englishEmotions: WordTable<EmotionLabel> = [
  [
    'anger',
    `angry, anger*, furious*, livid, fuming, mad, outrag*, infuriat*, annoy*, irritat*, frustrat*, fed up,
    sick of, sick and tired, hate*, unacceptabl*, ridiculous*, disgrace*, scam*, thie*, rip off, ripoff,
    liar*, lied, lies, lying, rude*, insult*, disrespect*, pathetic, joke, wtf, fuck*, shit*, bullshit,
    worst, incompeten*, useless, how dare, shame on, complain*, never again, had enough,
    no one|body cares|answers|helped, nobody cares|answers|helped`,
  ],
  [
    'sadness',
    `sad, sadly, sadness, disappoint*, let down, letdown, heartbroken, heartbreaking, cry, cried, crying,
    tears, unhappy, sorry, miserabl*, depress*, upset*, unfortunate*, lonely, miss you, hurt, grief, loss,
    gutted, devastat*`,
  ],
  [
    'fear',
    `afraid, scared, scary, fear*, worr*, anxi*, nervous, terrif*, panic*, unsafe, danger*, threat*,
    concerned, frighten*, alarm*, insecure`,
  ],
  [
    'joy',
    `happy, happier, happily, glad, love*, loving, joy*, delight*, thrilled, thank*, great, awesome,
    amazing*, wonderful*, fantastic*, excellent*, enjoy*, pleased, pleasure, grateful, appreciat*, excited,
    perfect*, brilliant, fun, yay, satisfied, smile*, best, superb, fab*, congrat*, recommend*`,
  ],
  [
    'surprise',
    `surpris*, unexpected*, wow, omg, astonish*, shock*, amazed, cant believe, cannot believe,
    couldnt believe, unbelievab*, who knew, never expected, didnt expect, blown away, stunned`,
  ],
  [
    'disgust',
    `disgust*, gross, nasty, filthy, dirty, revolting, vile, stink*, stank, smelly, smelled, sickening,
    roach*, cockroach*, mold*, mould*, rotten, vomit*, nausea*, yuck, ew, eww, hair in, repuls*,
    unsanitary, bedbug*`,
  ],
]
