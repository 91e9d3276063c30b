-- a notice loses its object when another unit takes over
alter table notice add column lapsed_at timestamp with time zone;
