CREATE TABLE `saved_views` (
	`organization_id` text NOT NULL,
	`id` text NOT NULL,
	`page` text NOT NULL,
	`name` text NOT NULL,
	`search` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`organization_id`, `id`)
) STRICT, WITHOUT ROWID;
