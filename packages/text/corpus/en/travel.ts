import type { Bank } from '../bank.ts'

export const travel: Bank = {
  touchpoint: 'travel',
  nouns: {
    masculine: `the flight, the hotel, the room, the crew, the boarding, the seat, the plane, the gate agent,
      the bed, the breakfast, the check-in, the pool, the app, the airport, the wifi on board`,
    feminine: `the baggage claim, the lounge, the view, the location, the food, the legroom, the staff, the booking`,
  },
  said: [
    {
      theme: 'waiting',
      praise: `(boarded|landed|left) (right on time|early|ahead of schedule)
        check-in took (two minutes|no time)
        no queue at all`,
      blame: `(flight|my flight) (delayed|cancelled|late) (again|for the third time|with no explanation)
        (two|three|four|six) hours (on hold|on the tarmac|at the gate|in line) (and counting|and nothing|)
        missed my connection (because of you|again)
        sitting on the runway with no (water|info|gate)`,
    },
    {
      theme: 'staff',
      praise: `the crew (was so kind|were amazing|made us laugh|looked after my mum)
        (shout out|big thanks|props) to (Jenny at the desk|your gate agent|the pilot)
        everyone (was friendly|smiled|went the extra mile)`,
      blame: `(rude|nasty|clueless) (staff|agent|attendant) (at the gate|on the phone|who could not care less)
        nobody (knows anything|is telling us anything|at the desk)
        the agent (hung up on me|laughed at me|rolled her eyes)`,
    },
    {
      theme: 'delivery',
      praise: `my bag (was first off|arrived safely|turned up the same day)
        got my suitcase back, thank you`,
      blame: `(lost|you lost|still no sign of) my (bag|luggage|suitcase)
        bag (damaged|soaked|left behind) and nobody (calls back|cares)
        my luggage is in another city`,
    },
    {
      theme: 'resolution',
      praise: `rebooked me (in minutes|without asking|on the next flight)
        got (the refund|a voucher) right away`,
      blame: `can't (rebook|get through|reach anyone|change my flight online)
        (no|still no) (refund|voucher|answer|hotel) (after two weeks|)
        stranded overnight with (kids|no hotel|no help)`,
    },
    {
      theme: 'quality',
      praise: `(clean|spacious|quiet) room with (a great view|a comfy bed)
        (comfy|roomy) seats and (good movies|nice snacks)`,
      blame: `(dirty|smelly|noisy) room and (broken shower|stained sheets|bed bugs)
        (broken|cramped|filthy) seat and no (power|entertainment|food)`,
    },
  ],
  facts: `What time does flight (342|1187) (leave|land|board)?
    Is there a (direct flight|shuttle) to (Boston|Lima|Denver)?
    Can I (bring a stroller|change my seat|add my number) (online|at the gate)?
    Flying (home|to Austin|to London) (tomorrow|on Friday)
    Please follow me so I can send you a message
    How do I (get a receipt|add a bag|check my status)?
    Do you fly to (Quito|Porto) in (June|winter)?
    I sent you a DM with my confirmation number
    We stayed (two|three) nights in (May|August)
    Any update on (gate changes|the weather in Chicago|flight 0912)?
    Are you (hiring|opening a new route|flying tomorrow)?`,
}
