import type { Bank } from '../bank.ts'

export const commerce: Bank = {
  touchpoint: 'commerce',
  nouns: {
    masculine: `the order, the parcel, the shop, the website, the product, the meal, the steak, the waiter, the menu,
      the phone, the battery, the price, the driver, the packaging, the size`,
    feminine: `the quality, the food, the delivery, the pizza, the coffee, the sound, the jacket, the case,
      the atmosphere`,
  },
  said: [
    {
      theme: 'delivery',
      praise: `arrived (next day|early|well packed|exactly on time)
        the driver (was lovely|rang ahead|carried it upstairs)`,
      blame: `(never arrived|still not here|arrived smashed|arrived two weeks late)
        says delivered and (I have nothing|it's not here|nobody knocked)
        (wrong|half the|somebody else's) (order|items) (again|in the box)`,
    },
    {
      theme: 'product_defect',
      praise: `swapped the faulty one (no questions asked|on the spot)`,
      blame: `(broke|died|stopped working|fell apart) after (a week|two days|one wash|a month)
        (missing|bent|cracked|faulty) (parts|screen|zip) straight out of the box
        the battery (won't charge|lasts an hour)`,
    },
    {
      theme: 'returns',
      praise: `refund (came through the same day|was painless)
        returned it in store (with no fuss|in a minute)`,
      blame: `(refuse|they refuse) to (refund|take it back|exchange it)
        waiting (a month|six weeks) for my (refund|money)`,
    },
    {
      theme: 'quality',
      praise: `the food was (delicious|fresh and tasty|cooked to perfection)
        (well made|sturdy|great quality) and (looks lovely|feels solid)
        works (perfectly|like a charm|great) (out of the box|)`,
      blame: `the food was (cold|bland|undercooked|greasy|stale)
        (cheap|flimsy|thin) (plastic|fabric) (that fell apart|and it shows)
        found a (hair|bug) in my (soup|salad)`,
    },
    {
      theme: 'price',
      praise: `(great value|a bargain|very reasonable|good price) for what you get`,
      blame: `(way overpriced|far too expensive) for what (it is|you get)
        charged (twice|for things I never ordered|more than the label)`,
    },
    {
      theme: 'functionality',
      praise: `the app (just works|is easy to use)`,
      blame: `the (site|app) (keeps crashing|won't load|freezes at checkout)
        the code (never works|won't apply)`,
    },
  ],
  facts: `I bought (a jacket|two books|a phone case) (last week|online|in June)
    Do you (ship to Ireland|have this in blue|take gift cards)?
    What time do you (close|open) on Sunday?
    My order number is (48213|7712)
    We went for (lunch|dinner) on (Sunday|Friday)
    I paid by card and collected in store`,
}
