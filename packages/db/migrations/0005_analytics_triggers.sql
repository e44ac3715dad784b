-- As in 0001 and 0003, with the sums of sentiment and the time of the last change.
DROP TRIGGER signals_rollup;
--> statement-breakpoint
DROP TRIGGER signals_rollup_delete;
--> statement-breakpoint
DROP TRIGGER signals_rollup_update;
--> statement-breakpoint
DROP TRIGGER signals_touched;
--> statement-breakpoint
CREATE TRIGGER signals_rollup AFTER INSERT ON signals
BEGIN
  INSERT INTO rollups (organization_id, metric, day, touchpoint, channel, segment,
    n, negatives, h0, h1, h2, h3, h4, h5, h6, h7, h8, h9, h10, comments, comments_negative, comments_positive, sentiment_sum, sentiment_squares, changed_at)
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
    NEW.sentiment IS NOT NULL AND NEW.sentiment >= 0.2,
    coalesce(CAST(round(NEW.sentiment * 1000) AS INTEGER), 0),
    coalesce(CAST(round(NEW.sentiment * 1000) AS INTEGER) * CAST(round(NEW.sentiment * 1000) AS INTEGER), 0),
    NEW.received_at)
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
    comments_positive = comments_positive + excluded.comments_positive,
    sentiment_sum = sentiment_sum + excluded.sentiment_sum,
    sentiment_squares = sentiment_squares + excluded.sentiment_squares,
    changed_at = max(changed_at, excluded.changed_at);
END;
--> statement-breakpoint
-- What is counted off stays known as it was, so that an answer as of a time before does not change.
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
    comments_positive = comments_positive - (OLD.sentiment IS NOT NULL AND OLD.sentiment >= 0.2),
    sentiment_sum = sentiment_sum - (coalesce(CAST(round(OLD.sentiment * 1000) AS INTEGER), 0)),
    sentiment_squares = sentiment_squares - (coalesce(CAST(round(OLD.sentiment * 1000) AS INTEGER) * CAST(round(OLD.sentiment * 1000) AS INTEGER), 0)),
    changed_at = max(changed_at, CAST(unixepoch('subsec') * 1000 AS INTEGER))
  WHERE organization_id = OLD.organization_id AND metric = coalesce(OLD.metric, CASE OLD.kind WHEN 'event' THEN 'event' ELSE 'comment' END) AND day = OLD.day
    AND touchpoint = OLD.touchpoint AND channel = OLD.channel AND segment = OLD.segment;
  DELETE FROM rollups WHERE organization_id = OLD.organization_id AND metric = coalesce(OLD.metric, CASE OLD.kind WHEN 'event' THEN 'event' ELSE 'comment' END) AND day = OLD.day
    AND touchpoint = OLD.touchpoint AND channel = OLD.channel AND segment = OLD.segment AND n = 0;
  INSERT INTO signal_versions (organization_id, day, id, kind, metric, score, touchpoint, channel, segment, survey_id,
    sentiment, occurred_at, from_at, until_at)
  SELECT OLD.organization_id, OLD.day, lower(hex(randomblob(12))), OLD.kind, OLD.metric, OLD.score, OLD.touchpoint,
    OLD.channel, OLD.segment, OLD.survey_id, OLD.sentiment, OLD.occurred_at, coalesce(OLD.changed_at, OLD.received_at), CAST(unixepoch('subsec') * 1000 AS INTEGER)
  WHERE coalesce(OLD.changed_at, OLD.received_at) < CAST(unixepoch('subsec') * 1000 AS INTEGER);
  INSERT INTO data_versions (organization_id, version) VALUES (OLD.organization_id, 1)
  ON CONFLICT DO UPDATE SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER signals_rollup_update AFTER UPDATE OF kind, metric, score, day, touchpoint, channel, segment, negative, sentiment ON signals
  WHEN OLD.kind IS NOT NEW.kind OR OLD.metric IS NOT NEW.metric OR OLD.score IS NOT NEW.score OR OLD.day IS NOT NEW.day OR OLD.touchpoint IS NOT NEW.touchpoint OR OLD.channel IS NOT NEW.channel OR OLD.segment IS NOT NEW.segment OR OLD.negative IS NOT NEW.negative OR OLD.sentiment IS NOT NEW.sentiment
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
    comments_positive = comments_positive - (OLD.sentiment IS NOT NULL AND OLD.sentiment >= 0.2),
    sentiment_sum = sentiment_sum - (coalesce(CAST(round(OLD.sentiment * 1000) AS INTEGER), 0)),
    sentiment_squares = sentiment_squares - (coalesce(CAST(round(OLD.sentiment * 1000) AS INTEGER) * CAST(round(OLD.sentiment * 1000) AS INTEGER), 0)),
    changed_at = max(changed_at, coalesce(NEW.changed_at, CAST(unixepoch('subsec') * 1000 AS INTEGER)))
  WHERE organization_id = OLD.organization_id AND metric = coalesce(OLD.metric, CASE OLD.kind WHEN 'event' THEN 'event' ELSE 'comment' END) AND day = OLD.day
    AND touchpoint = OLD.touchpoint AND channel = OLD.channel AND segment = OLD.segment;
  DELETE FROM rollups WHERE organization_id = OLD.organization_id AND metric = coalesce(OLD.metric, CASE OLD.kind WHEN 'event' THEN 'event' ELSE 'comment' END) AND day = OLD.day
    AND touchpoint = OLD.touchpoint AND channel = OLD.channel AND segment = OLD.segment AND n = 0;
  INSERT INTO rollups (organization_id, metric, day, touchpoint, channel, segment,
    n, negatives, h0, h1, h2, h3, h4, h5, h6, h7, h8, h9, h10, comments, comments_negative, comments_positive, sentiment_sum, sentiment_squares, changed_at)
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
    NEW.sentiment IS NOT NULL AND NEW.sentiment >= 0.2,
    coalesce(CAST(round(NEW.sentiment * 1000) AS INTEGER), 0),
    coalesce(CAST(round(NEW.sentiment * 1000) AS INTEGER) * CAST(round(NEW.sentiment * 1000) AS INTEGER), 0),
    coalesce(NEW.changed_at, CAST(unixepoch('subsec') * 1000 AS INTEGER)))
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
    comments_positive = comments_positive + excluded.comments_positive,
    sentiment_sum = sentiment_sum + excluded.sentiment_sum,
    sentiment_squares = sentiment_squares + excluded.sentiment_squares,
    changed_at = max(changed_at, excluded.changed_at);
  INSERT INTO data_versions (organization_id, version) VALUES (NEW.organization_id, 1)
  ON CONFLICT DO UPDATE SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER signals_version_update AFTER UPDATE OF kind, metric, score, day, occurred_at, touchpoint, channel, segment, survey_id, sentiment ON signals
  WHEN OLD.kind IS NOT NEW.kind OR OLD.metric IS NOT NEW.metric OR OLD.score IS NOT NEW.score OR OLD.day IS NOT NEW.day OR OLD.occurred_at IS NOT NEW.occurred_at OR OLD.touchpoint IS NOT NEW.touchpoint OR OLD.channel IS NOT NEW.channel OR OLD.segment IS NOT NEW.segment OR OLD.survey_id IS NOT NEW.survey_id OR OLD.sentiment IS NOT NEW.sentiment
BEGIN
  INSERT INTO signal_versions (organization_id, day, id, kind, metric, score, touchpoint, channel, segment, survey_id,
    sentiment, occurred_at, from_at, until_at)
  SELECT OLD.organization_id, OLD.day, lower(hex(randomblob(12))), OLD.kind, OLD.metric, OLD.score, OLD.touchpoint,
    OLD.channel, OLD.segment, OLD.survey_id, OLD.sentiment, OLD.occurred_at, coalesce(OLD.changed_at, OLD.received_at), coalesce(NEW.changed_at, CAST(unixepoch('subsec') * 1000 AS INTEGER))
  WHERE coalesce(OLD.changed_at, OLD.received_at) < coalesce(NEW.changed_at, CAST(unixepoch('subsec') * 1000 AS INTEGER));
  INSERT INTO data_versions (organization_id, version) VALUES (NEW.organization_id, 1)
  ON CONFLICT DO UPDATE SET version = version + 1;
END;
--> statement-breakpoint
-- The customer is looked at again, and the signal waits here to be filed by time; beyond 250 of them it is filed at once.
CREATE TRIGGER signals_touched AFTER INSERT ON signals WHEN NEW.customer_id IS NOT NULL
BEGIN
  INSERT INTO touched (organization_id, customer_id, revision, signals)
  VALUES (NEW.organization_id, NEW.customer_id, abs(random() % 1000000007), NEW.id)
  ON CONFLICT DO UPDATE SET revision = excluded.revision,
    signals = CASE WHEN signals = '' THEN excluded.signals WHEN length(signals) < 8000 THEN signals || ' ' || excluded.signals
      ELSE signals END;
  INSERT INTO filed_signals (organization_id, occurred_at, id)
  SELECT NEW.organization_id, NEW.occurred_at, NEW.id FROM touched t
  WHERE t.organization_id = NEW.organization_id AND t.customer_id = NEW.customer_id AND instr(t.signals, NEW.id) = 0
  ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER signals_file_anonymous AFTER INSERT ON signals WHEN NEW.customer_id IS NULL
BEGIN
  INSERT INTO filed_signals (organization_id, occurred_at, id) VALUES (NEW.organization_id, NEW.occurred_at, NEW.id)
  ON CONFLICT DO NOTHING;
  INSERT INTO data_versions (organization_id, version) VALUES (NEW.organization_id, 1)
  ON CONFLICT DO UPDATE SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER touched_file BEFORE DELETE ON touched
BEGIN
  INSERT INTO filed_signals (organization_id, occurred_at, id)
  SELECT s.organization_id, s.occurred_at, s.id
  FROM json_each('["' || replace(OLD.signals, ' ', '","') || '"]') j
  CROSS JOIN signals s ON s.organization_id = OLD.organization_id AND s.id = j.value
  WHERE OLD.signals <> ''
  ON CONFLICT DO NOTHING;
  INSERT INTO data_versions (organization_id, version) VALUES (OLD.organization_id, 1)
  ON CONFLICT DO UPDATE SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER filed_signals_count AFTER INSERT ON filed_signals
BEGIN
  INSERT INTO text_rollups (organization_id, kind, day, label, touchpoint, n, negative, positive, sentiment_sum)
  SELECT s.organization_id, 'theme', s.day, j.value ->> 'id', s.touchpoint, 1, (j.value ->> 'sentiment') <= -0.2, (j.value ->> 'sentiment') >= 0.2, CAST(round((j.value ->> 'sentiment') * 1000) AS INTEGER)
  FROM signals s CROSS JOIN json_each(s.analysis, '$.themes') j
  WHERE s.organization_id = NEW.organization_id AND s.id = NEW.id AND s.analysis IS NOT NULL AND s.metric IS NOT 'enps'
  ON CONFLICT DO UPDATE SET n = n + 1, negative = negative + excluded.negative,
    positive = positive + excluded.positive, sentiment_sum = sentiment_sum + excluded.sentiment_sum;
  INSERT INTO text_rollups (organization_id, kind, day, label, touchpoint, n, negative, positive, sentiment_sum)
  SELECT s.organization_id, 'emotion', s.day, s.analysis ->> '$.emotion.label', s.touchpoint, 1, (s.sentiment) <= -0.2, (s.sentiment) >= 0.2, CAST(round((s.sentiment) * 1000) AS INTEGER)
  FROM signals s
  WHERE s.organization_id = NEW.organization_id AND s.id = NEW.id AND s.analysis IS NOT NULL AND s.metric IS NOT 'enps' AND s.analysis ->> '$.emotion.label' IS NOT NULL AND s.sentiment IS NOT NULL
  ON CONFLICT DO UPDATE SET n = n + 1, negative = negative + excluded.negative,
    positive = positive + excluded.positive, sentiment_sum = sentiment_sum + excluded.sentiment_sum;
  INSERT INTO wait_rollups (organization_id, day, touchpoint, bucket, n)
  SELECT s.organization_id, s.day, s.touchpoint, CASE WHEN s.wait_minutes > 0 THEN CAST(ceil(ln(s.wait_minutes) / ln(1.01 / 0.99)) AS INTEGER) ELSE -32768 END, 1 FROM signals s WHERE s.organization_id = NEW.organization_id AND s.id = NEW.id AND s.wait_minutes IS NOT NULL
  ON CONFLICT DO UPDATE SET n = n + 1;
END;
--> statement-breakpoint
CREATE TRIGGER filed_signals_uncount BEFORE DELETE ON filed_signals
BEGIN
  UPDATE text_rollups SET n = n - 1, negative = negative - c.is_negative, positive = positive - c.is_positive,
    sentiment_sum = text_rollups.sentiment_sum - c.thousandths
  FROM (SELECT s.day AS day, j.value ->> 'id' AS label, s.touchpoint AS touchpoint, (j.value ->> 'sentiment') <= -0.2 AS is_negative,
      (j.value ->> 'sentiment') >= 0.2 AS is_positive, CAST(round((j.value ->> 'sentiment') * 1000) AS INTEGER) AS thousandths
    FROM signals s CROSS JOIN json_each(s.analysis, '$.themes') j
    WHERE s.organization_id = OLD.organization_id AND s.id = OLD.id AND s.analysis IS NOT NULL AND s.metric IS NOT 'enps') c
  WHERE text_rollups.organization_id = OLD.organization_id AND text_rollups.kind = 'theme' AND text_rollups.day = c.day
    AND text_rollups.label = c.label AND text_rollups.touchpoint = c.touchpoint;
  UPDATE text_rollups SET n = n - 1, negative = negative - c.is_negative, positive = positive - c.is_positive,
    sentiment_sum = text_rollups.sentiment_sum - c.thousandths
  FROM (SELECT s.day AS day, s.analysis ->> '$.emotion.label' AS label, s.touchpoint AS touchpoint, (s.sentiment) <= -0.2 AS is_negative,
      (s.sentiment) >= 0.2 AS is_positive, CAST(round((s.sentiment) * 1000) AS INTEGER) AS thousandths
    FROM signals s
    WHERE s.organization_id = OLD.organization_id AND s.id = OLD.id AND s.analysis IS NOT NULL AND s.metric IS NOT 'enps' AND s.analysis ->> '$.emotion.label' IS NOT NULL AND s.sentiment IS NOT NULL) c
  WHERE text_rollups.organization_id = OLD.organization_id AND text_rollups.kind = 'emotion' AND text_rollups.day = c.day
    AND text_rollups.label = c.label AND text_rollups.touchpoint = c.touchpoint;
  UPDATE wait_rollups SET n = n - 1
  FROM (SELECT s.day AS day, s.touchpoint AS touchpoint, CASE WHEN s.wait_minutes > 0 THEN CAST(ceil(ln(s.wait_minutes) / ln(1.01 / 0.99)) AS INTEGER) ELSE -32768 END AS bucket FROM signals s WHERE s.organization_id = OLD.organization_id AND s.id = OLD.id AND s.wait_minutes IS NOT NULL) c
  WHERE wait_rollups.organization_id = OLD.organization_id AND wait_rollups.day = c.day
    AND wait_rollups.touchpoint = c.touchpoint AND wait_rollups.bucket = c.bucket;
END;
--> statement-breakpoint
CREATE TRIGGER signals_unfile BEFORE DELETE ON signals
BEGIN
  DELETE FROM filed_signals WHERE organization_id = OLD.organization_id AND occurred_at = OLD.occurred_at AND id = OLD.id;
END;
--> statement-breakpoint
-- A corrected signal is taken out of the file as it was, and put back as it is unless it still waits.
CREATE TRIGGER signals_refile_out BEFORE UPDATE OF metric, day, occurred_at, touchpoint, analysis, sentiment, wait_minutes ON signals
  WHEN OLD.metric IS NOT NEW.metric OR OLD.day IS NOT NEW.day OR OLD.occurred_at IS NOT NEW.occurred_at OR OLD.touchpoint IS NOT NEW.touchpoint OR OLD.analysis IS NOT NEW.analysis OR OLD.sentiment IS NOT NEW.sentiment OR OLD.wait_minutes IS NOT NEW.wait_minutes
BEGIN
  DELETE FROM filed_signals WHERE organization_id = OLD.organization_id AND occurred_at = OLD.occurred_at AND id = OLD.id;
END;
--> statement-breakpoint
CREATE TRIGGER signals_refile_in AFTER UPDATE OF metric, day, occurred_at, touchpoint, analysis, sentiment, wait_minutes ON signals
  WHEN (OLD.metric IS NOT NEW.metric OR OLD.day IS NOT NEW.day OR OLD.occurred_at IS NOT NEW.occurred_at OR OLD.touchpoint IS NOT NEW.touchpoint OR OLD.analysis IS NOT NEW.analysis OR OLD.sentiment IS NOT NEW.sentiment OR OLD.wait_minutes IS NOT NEW.wait_minutes)
    AND NOT EXISTS (SELECT 1 FROM touched t WHERE t.organization_id = OLD.organization_id AND t.customer_id = OLD.customer_id
    AND instr(t.signals, NEW.id) > 0)
BEGIN
  INSERT INTO filed_signals (organization_id, occurred_at, id) VALUES (NEW.organization_id, NEW.occurred_at, NEW.id)
  ON CONFLICT DO NOTHING;
  INSERT INTO data_versions (organization_id, version) VALUES (NEW.organization_id, 1)
  ON CONFLICT DO UPDATE SET version = version + 1;
END;
--> statement-breakpoint
-- What was there before is filed and counted once.
INSERT INTO filed_signals (organization_id, occurred_at, id) SELECT organization_id, occurred_at, id FROM signals;
--> statement-breakpoint
UPDATE rollups SET changed_at = 0, sentiment_sum = c.sums, sentiment_squares = c.squares
FROM (SELECT organization_id, coalesce(metric, CASE kind WHEN 'event' THEN 'event' ELSE 'comment' END) AS metric, day, touchpoint, channel, segment,
    sum(CAST(round(sentiment * 1000) AS INTEGER)) AS sums,
    sum(CAST(round(sentiment * 1000) AS INTEGER) * CAST(round(sentiment * 1000) AS INTEGER)) AS squares
  FROM signals WHERE sentiment IS NOT NULL GROUP BY 1, 2, 3, 4, 5, 6) c
WHERE rollups.organization_id = c.organization_id AND rollups.metric = c.metric AND rollups.day = c.day
  AND rollups.touchpoint = c.touchpoint AND rollups.channel = c.channel AND rollups.segment = c.segment;
