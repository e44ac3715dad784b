const spanish = `a al algo ante antes aqui asi aun aunque bien cada casi como con contra cual cuando de del desde donde dos e el ella ellas ellos en entre era
eran es esa esas ese eso esos esta estaba estado estan estar estas este esto estos estoy fue fueron ha habia han hasta hay he hemos la las le les lo los
mas me mi mis mucho muy nada ni no nos nosotros nunca o os otra otro para pero poco por porque pues que quien se sea ser si sido siempre sin
sobre solo son su sus tal tambien tan tanto te tener tengo ti tiene tienen toda todas todo todos tras tu tus tuve un una unas uno unos usted va vez y ya yo`

const english = `a about after again all also am an and any are as at be because been before being but by can could did do does doing don down each even ever every
few for from further get got had has have having he her here hers him his how i if im in into is isnt it its ive just like me more most much my never no
nor not now of off on once one only or other our out over own really same she should so some still such than that the their them then there these they this
those through to too under until up us very was wasnt we were what when where which while who why will with would you your`

const words = new Set(`${spanish} ${english}`.split(/\s+/))

/** Whether a word, without case and accents, says nothing by itself, in Spanish or English. */
export const isStopWord = (word: string): boolean => words.has(word) || word.length < 3
