/** One moment for all, so that what is sent twice is the same. */
const began = Date.now()

/** What each tool sends, after its documentation. */
export const typeformResponse = () => ({
  event_id: '01HTYPEFORM',
  event_type: 'form_response',
  form_response: {
    form_id: 'form1',
    token: 'token1',
    landed_at: new Date(began - 95_000).toISOString(),
    submitted_at: new Date(began - 90_000).toISOString(),
    hidden: { user_id: 'u-1' },
    calculated: { score: 0 },
    definition: {
      id: 'form1',
      title: 'NPS – Otoño',
      fields: [
        { id: 'f1', title: 'How likely are you to recommend us?', type: 'nps', ref: 'nps' },
        { id: 'f2', title: 'Why?', type: 'long_text', ref: 'why' },
      ],
    },
    answers: [
      {
        type: 'number',
        number: 3 as number | undefined,
        text: undefined as string | undefined,
        field: { id: 'f1', type: 'nps', ref: 'nps' },
      },
      {
        type: 'text',
        number: undefined,
        text: 'It came late, write to ana@example.com',
        field: { id: 'f2', type: 'long_text', ref: 'why' },
      },
    ],
  },
})

export const chatwootRating = () => ({
  event: 'message_updated',
  id: 4711,
  account: { id: 1, name: 'Shop' },
  inbox: { id: 3, name: 'Web' },
  content_type: 'input_csat',
  content: 'Please rate this conversation',
  content_attributes: {
    submitted_values: { csat_survey_response: { rating: 2, feedback_message: 'Nobody answered' } },
  },
  created_at: new Date(began - 60_000).toISOString(),
  conversation: {
    id: 99,
    contact_inbox: { source_id: 'c0ffee' },
    meta: {
      sender: {
        id: 5,
        name: 'Ana',
        email: 'ana@example.com',
        phone_number: '+34600111222',
        identifier: 'u-2',
      },
      assignee: { id: 8, name: 'Luis' },
    },
  },
})

export const intercomRating = () => ({
  type: 'notification_event',
  app_id: 'app1',
  id: 'notif_1',
  topic: 'conversation.rating.added',
  created_at: Math.floor(began / 1_000) - 30,
  data: {
    type: 'notification_event_data',
    item: {
      type: 'conversation',
      id: '123',
      contacts: { contacts: [{ type: 'contact', id: 'ic-1', external_id: 'u-3' }] },
      conversation_rating: {
        rating: 4,
        remark: 'Thanks',
        created_at: Math.floor(began / 1_000) - 30,
        contact: { type: 'contact', id: 'ic-1', external_id: 'u-3' },
        teammate: { type: 'admin', id: '7', name: 'Eva' },
      },
    },
  },
})

export const zendeskRating = () => ({
  type: 'satisfaction',
  ticket_id: '35436',
  rating: 'Bad',
  comment: 'Still broken',
  requester_id: '',
  requester_email: 'ana@example.com',
  requester_name: 'Ana',
  agent: 'Noa',
  group: 'Second line',
  form: '',
  updated_at: new Date(began - 1_000).toISOString(),
})
