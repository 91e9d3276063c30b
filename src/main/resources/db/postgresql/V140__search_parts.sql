-- places and firms that are named beside the matter, and the types, are found at once as its words are
create index if not exists hand_off_place_parts on hand_off using gin (character_parts(place)) where place is not null;
create index if not exists enforcement_party_parts on enforcement_action using gin (character_parts(party)) where party is not null;
create index if not exists allegation_types on allegation using gin (string_to_array(types, ','));
