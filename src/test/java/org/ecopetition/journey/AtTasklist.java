package org.ecopetition.journey;

import org.camunda.bpm.engine.ManagementService;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody who sits at Tasklist in a browser. */
abstract class AtTasklist extends HouseTest {

    @Autowired
    private ManagementService management;

    protected WorkedCases cases;
    protected Chromium browser;
    protected Tasklist tasklist;

    @BeforeAll
    static void browserIsThere() {
        Chromium.require();
    }

    @BeforeEach
    void sitDown() {
        cases = new WorkedCases(this::as, management);
        browser = Chromium.at(address());
        tasklist = new Tasklist(browser);
    }

    @AfterEach
    void standUp() {
        browser.close();
    }
}
