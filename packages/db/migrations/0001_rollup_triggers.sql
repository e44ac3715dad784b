-- A signal that is inserted counts once, in the same transaction; a replay inserts nothing and so counts nothing.
CREATE TRIGGER signals_rollup AFTER INSERT ON signals
BEGIN
  INSERT INTO rollups (organization_id, metric, day, touchpoint, channel, segment, n, negatives,
    h0, h1, h2, h3, h4, h5, h6, h7, h8, h9, h10,
    comments, comments_negative, comments_positive)
  VALUES (NEW.organization_id, coalesce(NEW.metric, CASE NEW.kind WHEN 'event' THEN 'event' ELSE 'comment' END),
    NEW.day, NEW.touchpoint, NEW.channel, NEW.segment, 1, NEW.negative,
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
-- The sweep finds whom to look at again without scanning customers.
CREATE TRIGGER signals_touched AFTER INSERT ON signals WHEN NEW.customer_id IS NOT NULL
BEGIN
  INSERT INTO touched (organization_id, customer_id, revision)
  VALUES (NEW.organization_id, NEW.customer_id, abs(random() % 1000000007))
  ON CONFLICT DO UPDATE SET revision = excluded.revision;
END;
--> statement-breakpoint
CREATE TRIGGER outcomes_touched AFTER INSERT ON outcomes
BEGIN
  INSERT INTO touched (organization_id, customer_id, revision)
  VALUES (NEW.organization_id, NEW.customer_id, abs(random() % 1000000007))
  ON CONFLICT DO UPDATE SET revision = excluded.revision;
END;
