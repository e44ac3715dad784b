-- A signal that is taken away, such as by an import that is taken back, is counted off again.
CREATE TRIGGER signals_rollup_delete AFTER DELETE ON signals
BEGIN
  UPDATE rollups SET
    n = n - (1),
    negatives = negatives - (OLD.negative),
    h0 = h0 - (OLD.score IS 0),
    h1 = h1 - (OLD.score IS 1),
    h2 = h2 - (OLD.score IS 2),
    h3 = h3 - (OLD.score IS 3),
    h4 = h4 - (OLD.score IS 4),
    h5 = h5 - (OLD.score IS 5),
    h6 = h6 - (OLD.score IS 6),
    h7 = h7 - (OLD.score IS 7),
    h8 = h8 - (OLD.score IS 8),
    h9 = h9 - (OLD.score IS 9),
    h10 = h10 - (OLD.score IS 10),
    comments = comments - (OLD.sentiment IS NOT NULL),
    comments_negative = comments_negative - (OLD.sentiment IS NOT NULL AND OLD.sentiment <= -0.2),
    comments_positive = comments_positive - (OLD.sentiment IS NOT NULL AND OLD.sentiment >= 0.2)
  WHERE organization_id = OLD.organization_id AND metric = coalesce(OLD.metric, CASE OLD.kind WHEN 'event' THEN 'event' ELSE 'comment' END) AND day = OLD.day AND touchpoint = OLD.touchpoint AND channel = OLD.channel AND segment = OLD.segment;
  DELETE FROM rollups WHERE organization_id = OLD.organization_id AND metric = coalesce(OLD.metric, CASE OLD.kind WHEN 'event' THEN 'event' ELSE 'comment' END) AND day = OLD.day AND touchpoint = OLD.touchpoint AND channel = OLD.channel AND segment = OLD.segment AND n = 0;
END;
--> statement-breakpoint
-- A signal that is corrected is counted off as it was and counted as it is.
CREATE TRIGGER signals_rollup_update AFTER UPDATE OF kind, metric, score, day, touchpoint, channel, segment, negative, sentiment ON signals
  WHEN OLD.kind IS NOT NEW.kind OR OLD.metric IS NOT NEW.metric OR OLD.score IS NOT NEW.score OR OLD.day IS NOT NEW.day
    OR OLD.touchpoint IS NOT NEW.touchpoint OR OLD.channel IS NOT NEW.channel OR OLD.segment IS NOT NEW.segment
    OR OLD.negative IS NOT NEW.negative OR OLD.sentiment IS NOT NEW.sentiment
BEGIN
  UPDATE rollups SET
    n = n - (1),
    negatives = negatives - (OLD.negative),
    h0 = h0 - (OLD.score IS 0),
    h1 = h1 - (OLD.score IS 1),
    h2 = h2 - (OLD.score IS 2),
    h3 = h3 - (OLD.score IS 3),
    h4 = h4 - (OLD.score IS 4),
    h5 = h5 - (OLD.score IS 5),
    h6 = h6 - (OLD.score IS 6),
    h7 = h7 - (OLD.score IS 7),
    h8 = h8 - (OLD.score IS 8),
    h9 = h9 - (OLD.score IS 9),
    h10 = h10 - (OLD.score IS 10),
    comments = comments - (OLD.sentiment IS NOT NULL),
    comments_negative = comments_negative - (OLD.sentiment IS NOT NULL AND OLD.sentiment <= -0.2),
    comments_positive = comments_positive - (OLD.sentiment IS NOT NULL AND OLD.sentiment >= 0.2)
  WHERE organization_id = OLD.organization_id AND metric = coalesce(OLD.metric, CASE OLD.kind WHEN 'event' THEN 'event' ELSE 'comment' END) AND day = OLD.day AND touchpoint = OLD.touchpoint AND channel = OLD.channel AND segment = OLD.segment;
  DELETE FROM rollups WHERE organization_id = OLD.organization_id AND metric = coalesce(OLD.metric, CASE OLD.kind WHEN 'event' THEN 'event' ELSE 'comment' END) AND day = OLD.day AND touchpoint = OLD.touchpoint AND channel = OLD.channel AND segment = OLD.segment AND n = 0;
  INSERT INTO rollups (organization_id, metric, day, touchpoint, channel, segment, n, negatives, h0, h1, h2, h3, h4, h5, h6, h7, h8, h9, h10, comments, comments_negative, comments_positive)
  VALUES (NEW.organization_id, coalesce(NEW.metric, CASE NEW.kind WHEN 'event' THEN 'event' ELSE 'comment' END), NEW.day, NEW.touchpoint, NEW.channel, NEW.segment,
    1,
    NEW.negative,
    NEW.score IS 0,
    NEW.score IS 1,
    NEW.score IS 2,
    NEW.score IS 3,
    NEW.score IS 4,
    NEW.score IS 5,
    NEW.score IS 6,
    NEW.score IS 7,
    NEW.score IS 8,
    NEW.score IS 9,
    NEW.score IS 10,
    NEW.sentiment IS NOT NULL,
    NEW.sentiment IS NOT NULL AND NEW.sentiment <= -0.2,
    NEW.sentiment IS NOT NULL AND NEW.sentiment >= 0.2)
  ON CONFLICT DO UPDATE SET
    n = n + excluded.n,
    negatives = negatives + excluded.negatives,
    h0 = h0 + excluded.h0,
    h1 = h1 + excluded.h1,
    h2 = h2 + excluded.h2,
    h3 = h3 + excluded.h3,
    h4 = h4 + excluded.h4,
    h5 = h5 + excluded.h5,
    h6 = h6 + excluded.h6,
    h7 = h7 + excluded.h7,
    h8 = h8 + excluded.h8,
    h9 = h9 + excluded.h9,
    h10 = h10 + excluded.h10,
    comments = comments + excluded.comments,
    comments_negative = comments_negative + excluded.comments_negative,
    comments_positive = comments_positive + excluded.comments_positive;
END;
--> statement-breakpoint
CREATE TRIGGER signals_touched_delete AFTER DELETE ON signals WHEN OLD.customer_id IS NOT NULL
BEGIN
  INSERT INTO touched (organization_id, customer_id, revision)
  VALUES (OLD.organization_id, OLD.customer_id, abs(random() % 1000000007))
  ON CONFLICT DO UPDATE SET revision = excluded.revision;
END;
--> statement-breakpoint
CREATE TRIGGER signals_touched_update AFTER UPDATE OF score, metric, experience, negative, severity, comment, issue, occurred_at ON signals
  WHEN NEW.customer_id IS NOT NULL AND OLD.customer_id IS NEW.customer_id
BEGIN
  INSERT INTO touched (organization_id, customer_id, revision)
  VALUES (OLD.organization_id, OLD.customer_id, abs(random() % 1000000007))
  ON CONFLICT DO UPDATE SET revision = excluded.revision;
END;
--> statement-breakpoint
CREATE TRIGGER outcomes_touched_delete AFTER DELETE ON outcomes
BEGIN
  INSERT INTO touched (organization_id, customer_id, revision)
  VALUES (OLD.organization_id, OLD.customer_id, abs(random() % 1000000007))
  ON CONFLICT DO UPDATE SET revision = excluded.revision;
END;
--> statement-breakpoint
-- How far asks came is counted by day, survey, touchpoint and channel; each step once.
CREATE TRIGGER asks_rollup AFTER INSERT ON asks
BEGIN
  INSERT INTO ask_rollups (organization_id, day, survey_id, touchpoint, channel, asked, sent, delivered, shown, started, answered)
  VALUES (NEW.organization_id, NEW.day, NEW.survey_id, NEW.touchpoint, NEW.channel, 1, NEW.sent_at IS NOT NULL, NEW.delivered_at IS NOT NULL, NEW.shown_at IS NOT NULL, NEW.started_at IS NOT NULL, NEW.answered_at IS NOT NULL)
  ON CONFLICT DO UPDATE SET
    asked = asked + 1,
    sent = sent + excluded.sent,
    delivered = delivered + excluded.delivered,
    shown = shown + excluded.shown,
    started = started + excluded.started,
    answered = answered + excluded.answered;
END;
--> statement-breakpoint
CREATE TRIGGER asks_rollup_update AFTER UPDATE OF sent_at, delivered_at, shown_at, started_at, answered_at ON asks
BEGIN
  UPDATE ask_rollups SET
    sent = sent + (NEW.sent_at IS NOT NULL) - (OLD.sent_at IS NOT NULL),
    delivered = delivered + (NEW.delivered_at IS NOT NULL) - (OLD.delivered_at IS NOT NULL),
    shown = shown + (NEW.shown_at IS NOT NULL) - (OLD.shown_at IS NOT NULL),
    started = started + (NEW.started_at IS NOT NULL) - (OLD.started_at IS NOT NULL),
    answered = answered + (NEW.answered_at IS NOT NULL) - (OLD.answered_at IS NOT NULL)
  WHERE organization_id = NEW.organization_id AND day = NEW.day AND survey_id = NEW.survey_id AND touchpoint = NEW.touchpoint AND channel = NEW.channel;
END;
--> statement-breakpoint
CREATE TRIGGER asks_rollup_delete AFTER DELETE ON asks
BEGIN
  UPDATE ask_rollups SET
    asked = asked - 1,
    sent = sent - (OLD.sent_at IS NOT NULL),
    delivered = delivered - (OLD.delivered_at IS NOT NULL),
    shown = shown - (OLD.shown_at IS NOT NULL),
    started = started - (OLD.started_at IS NOT NULL),
    answered = answered - (OLD.answered_at IS NOT NULL)
  WHERE organization_id = OLD.organization_id AND day = OLD.day AND survey_id = OLD.survey_id AND touchpoint = OLD.touchpoint AND channel = OLD.channel;
END;
