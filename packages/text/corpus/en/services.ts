import type { Bank } from '../bank.ts'

export const services: Bank = {
  touchpoint: 'services',
  nouns: {
    masculine: `the bank, the branch, the broadband, the signal, the engineer, the doctor, the nurse, the clinic,
      the support team, the agent, the chat, the loan, the router, the appointment, the call`,
    feminine: `the service, the customer service, the bill, the coverage, the care, the advice, the communication`,
  },
  said: [
    {
      theme: 'resolution',
      praise: `(fixed|solved|sorted) (first time|in minutes|the same day|without any fuss)
        (owned the mistake|said sorry) and put it right`,
      blame: `(five|ten|seven) calls and (still not fixed|no answer|nobody helps)
        they (closed my ticket|keep passing me around|blame each other)
        (three weeks|a month|days) without (internet|power|a phone)`,
    },
    {
      theme: 'waiting',
      praise: `answered (straight away|within a minute)
        seen (on time|quickly) and (put at ease|in and out in no time)`,
      blame: `(an hour|ninety minutes|forever) on hold (then cut off|with that music)
        nobody (answers|picks up|calls back)
        waited (four hours|all day) (in pain|with an appointment)`,
    },
    {
      theme: 'respect',
      praise: `treated (with respect|like a person|with kindness and dignity)
        (listened|explained everything) and never rushed me`,
      blame: `(shouted at|talked down to|ignored|treated like dirt)
        the (receptionist|manager) (was rude|laughed|slammed the phone down)`,
    },
    {
      theme: 'billing',
      praise: `the bill is (clear|always right)`,
      blame: `(billed|charged) (twice|after I cancelled|for a service I never had)
        (hidden fees|the price went up) and no warning
        (froze|locked) my account with no explanation`,
    },
    {
      theme: 'information',
      praise: `kept me (informed|in the loop) all the way
        (clear|honest|useful) advice`,
      blame: `(nobody|no one) (tells you|told me) anything
        everyone gives a different (answer|story|price)`,
    },
    {
      theme: 'effort',
      praise: `(so|really) (easy|simple) to (set up|switch|use)`,
      blame: `(filled in|sent) the same form (three|four) times
        (impossible|a nightmare) to cancel`,
    },
  ],
  facts: `I have an appointment on (Monday|the twelfth)
    I called to (change my address|update my details)
    What documents do I need for (the loan|a new account)?
    I have been a customer since (2015|March)
    Do you cover (my area|Leeds)?
    Parking signs (on the wall|near the door)
    Nothing to add
    Not applicable
    More (chairs|parking|evening appointments) please
    Maybe (open on Sundays|a bigger waiting room)`,
}
