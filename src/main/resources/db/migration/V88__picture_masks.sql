-- what is covered in the copies of a picture that the public sees; the original and the copies for officers stay as they are
create table picture_mask (
    evidence_id varchar(36)              not null primary key references evidence_piece (id),
    -- left,top,width,height in per cent of the upright picture, one area after the other parted by semicolons; empty: nothing
    areas       varchar(4000)            not null,
    masked_by   varchar(64)              not null,
    masked_at   timestamp with time zone not null,
    version     integer                  not null
);
