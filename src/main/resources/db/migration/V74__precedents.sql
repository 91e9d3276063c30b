-- the newest published results of the same types of pollution, among which precedents are looked for
create index disclosure_by_types on disclosure (state, in_joint_row, types, published_at);
