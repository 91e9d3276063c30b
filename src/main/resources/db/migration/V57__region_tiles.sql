-- where a region's tile stands in the schematic of the city: true relative position, no boundaries; columns from the west,
-- rows from the north. An administrator changes it where regions change.
alter table unit add column tile_column integer;
alter table unit add column tile_row integer;
update unit set tile_column = 3, tile_row = 1 where region_code = '430921';
update unit set tile_column = 4, tile_row = 1 where region_code = '430971';
update unit set tile_column = 4, tile_row = 2 where region_code = '430981';
update unit set tile_column = 2, tile_row = 3 where region_code = '430922';
update unit set tile_column = 3, tile_row = 3 where region_code = '430902';
update unit set tile_column = 4, tile_row = 3 where region_code = '430903';
update unit set tile_column = 1, tile_row = 4 where region_code = '430923';
update unit set tile_column = 3, tile_row = 4 where region_code = '430972';
