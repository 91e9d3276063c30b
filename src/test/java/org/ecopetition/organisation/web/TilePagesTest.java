package org.ecopetition.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecopetition.organisation.SettingChanges;
import org.ecopetition.organisation.TileDesk;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the tiles of the counties stand, and who may move them. */
class TilePagesTest extends HouseTest {

    private static final String PLACE = "/organisation/tiles";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SettingChanges changes;

    @BeforeEach
    void remember() {
        jdbc.sql("create table if not exists tile_before as"
                        + " select id, tile_column, tile_row from unit where region_code is not null")
                .update();
    }

    @AfterEach
    void restore() {
        jdbc.sql("update unit set tile_column = (select b.tile_column from tile_before b where b.id = unit.id),"
                        + " tile_row = (select b.tile_row from tile_before b where b.id = unit.id)"
                        + " where region_code is not null")
                .update();
    }

    @Test
    void movesATileAndKeepsWhoDidIt() {
        Answer moved = as("admin")
                .postForm(
                        PLACE,
                        "tiles[430921].row=1&tiles[430921].column=２&tiles[430902].row=05&tiles[430902].column=1");

        assertThat(moved.status()).isEqualTo(302);
        assertThat(standing("430921")).isEqualTo("2,1");
        assertThat(standing("430902")).isEqualTo("1,5");
        assertThat(as("admin").get(PLACE).body()).contains("3,1", "2,1", "变更记录", "admin", "column2 row1");
        assertThat(changes.newest(TileDesk.SUBJECT)).anySatisfy(change -> {
            assertThat(change.entry()).isEqualTo("430921");
            assertThat(change.before()).isEqualTo("3,1");
            assertThat(change.after()).isEqualTo("2,1");
        });
    }

    @Test
    void takesTwoThatChangePlaces() {
        // 南县 stands at 3,1 and 大通湖区 at 4,1
        assertThat(as("admin")
                        .postForm(
                                PLACE,
                                "tiles[430921].row=1&tiles[430921].column=4&tiles[430971].row=1&tiles[430971].column=3")
                        .status())
                .isEqualTo(302);

        assertThat(standing("430921")).isEqualTo("4,1");
        assertThat(standing("430971")).isEqualTo("3,1");
    }

    @Test
    void takesATileAway() {
        as("admin").postForm(PLACE, "tiles[430921].row=&tiles[430921].column=");

        assertThat(standing("430921")).isEqualTo("null,null");
        assertThat(as("leadera").get("/figures?programme=routine").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 4, 在同一格",
        "0, 2, 须从 1 数起",
        "-1, 2, 须从 1 数起",
        "9, 2, 不能大于 8",
        "99999999999999999999, 2, 不能大于 8",
        "2.5, 2, 须为整数",
        "x, 2, 须为整数",
        "'', 2, 行和列须都填"
    })
    void refusesWhereNoTileCanStand(String row, String column, String reason) {
        Answer refused = as("admin")
                .postForm(
                        PLACE,
                        "tiles[430921].row=" + row + "&tiles[430921].column=" + column
                                + "&tiles[430902].row=5&tiles[430902].column=1");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains(reason, "没有保存", "value=\"" + (row.length() > 5 ? "999" : row));
        assertThat(standing("430921")).isEqualTo("3,1");
        assertThat(standing("430902")).as("nothing half done").isEqualTo("3,3");
    }

    private String standing(String region) {
        return jdbc.sql("select tile_column, tile_row from unit where region_code = ?")
                .param(region)
                .query((row, index) -> row.getString(1) + "," + row.getString(2))
                .single();
    }
}
