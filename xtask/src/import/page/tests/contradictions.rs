//! Each contradiction of a page is one doubt, which names all that disagree.

use super::*;

const ALL: &str = "the JavaScript, PHP, Ruby and Python samples have";

#[test]
fn a_post_under_query_parameters_whose_samples_send_nothing() {
    let page = LOAN.replace("Form Parameters", "Query Parameters");
    let lines = page.lines().filter(|line| {
        let is_sent = line.starts_with("data.append")
            || line.starts_with("body[")
            || line.contains("' =>")
            || line.contains("\" =>");
        !is_sent
    });
    let page: Vec<&str> = lines.collect();
    let page = read(page.join("\n").as_bytes()).unwrap();
    assert_eq!(
        doubts(&page),
        [
            "8: the method: the line of the address has `POST`; the table is headed `Query Parameters`. `POST` is taken.".to_owned(),
            format!("20: the parameters: the table has 5 parameters; {ALL} none. The table is taken."),
        ]
    );
}

#[test]
fn brackets_that_differ() {
    let samples = [
        ("[reader_ids][]\"", "[reader_ids][0]\""),
        ("[reader_ids][]'", "[reader_ids][0]'"),
    ];
    assert_eq!(
        doubts_after(&samples),
        [format!(
            "14: parameter `params[reader_ids][]`: the table has `params[reader_ids][]`; {ALL} `params[reader_ids][0]`. \
             `params[reader_ids][]` is taken."
        )]
    );
    let described = "14: parameter `params[reader_ids][]`: the table has `params[reader_ids][]`; the description has `reader_ids[0]`. \
                     `params[reader_ids][]` is taken.";
    assert_eq!(
        doubts_after(&[("reader_ids[]=", "reader_ids[0]=")]),
        [described]
    );
    // The entries of a list have different numbers.
    let numbered = [
        ("[reader_ids][]", "[reader_ids][0]"),
        ("reader_ids[]=7", "reader_ids[0]=7"),
        ("reader_ids[]=9", "reader_ids[1]=9"),
    ];
    assert_eq!(doubts_after(&numbered), [""; 0]);
    let bare = "14: parameter `params[reader_ids][]`: the table has `params[reader_ids][]`; the description has `reader_ids`. \
                `params[reader_ids][]` is taken.";
    assert_eq!(doubts_after(&[("reader_ids[]=", "reader_ids=")]), [bare]);
    let longer = "13: parameter `params[shelf]`: the table has `params[shelf]`; the description has `params[shelf][name]`. \
                  `params[shelf]` is taken.";
    assert_eq!(
        doubts_after(&[(
            "Where the book stands.",
            "Where it is, as params[shelf][name]=x."
        )]),
        [longer]
    );
}

#[test]
fn a_description_that_tells_of_another_parameter_is_no_contradiction() {
    assert_eq!(
        doubts_after(&[("How many days", "With params[shelf]=north-2, how many days")]),
        [""; 0]
    );
}

#[test]
fn a_description_that_says_optional_or_required() {
    let doubt = |said: &str| {
        format!(
            "12: parameter `title`: the table has `Yes`; the description has \"{said}\". The parameter is taken as required."
        )
    };
    assert_eq!(
        doubts_after(&[("What the book is", "An optional word. What it is")]),
        [doubt("optional")]
    );
    assert_eq!(
        doubts_after(&[("What the book is called.", "The title. It is not required.")]),
        [doubt("not required")]
    );
    let doubt = |said: &str| {
        format!(
            "13: parameter `params[shelf]`: the table does not have `Yes`; the description has \"{said}\". The parameter is taken as optional."
        )
    };
    assert_eq!(
        doubts_after(&[("Where the book stands.", "The shelf. Required.")]),
        [doubt("required")]
    );
    assert_eq!(
        doubts_after(&[("Where the book stands.", "The shelf, which is mandatory.")]),
        [doubt("mandatory")]
    );
    for agrees in [
        "It is not required.",
        "It is required if the book is lent.",
        "The required height.",
        "This is optional.",
    ] {
        assert_eq!(
            doubts_after(&[("Where the book stands.", agrees)]),
            [""; 0],
            "{agrees}"
        );
    }
}

#[test]
fn names_that_differ() {
    assert_eq!(
        doubts_after(&[("'title'", "'name'")]),
        [
            "12: parameter `title`: the table has `title`; the PHP and Python samples have `name`. `title` is taken."
        ]
    );
    assert_eq!(
        doubts_after(&[("\"title\" => \"The Long Road\",\n", "")]),
        [
            "12: parameter `title`: the table has it; the Ruby sample has no such parameter. The table is taken."
        ]
    );
    assert_eq!(
        doubts_after(&[(
            "\"params[days]\" => 14,\n",
            "\"params[days]\" => 14,\n\"fee\" => 1,\n"
        )]),
        [
            "64: parameter `fee`: the table does not have it; the Ruby sample has it. The table is taken."
        ]
    );
    assert_eq!(
        doubts_after(&[(
            "data.append(\"title\", \"The Long Road\"",
            "data.append(\"client_id\", \"1\""
        )]),
        [
            "12: parameter `title`: the table has it; the JavaScript sample has no such parameter. The table is taken.",
            "26: parameter `client_id`: the table has it once; the JavaScript sample has it more than once. The table is taken.",
        ]
    );
}

#[test]
fn a_list_that_is_sent_with_two_entries() {
    let entry = "'params[reader_ids][]' => '7',\n";
    let twice = format!("{entry}'params[reader_ids][]' => '9',\n");
    assert_eq!(doubts_after(&[(entry, &twice)]), [""; 0]);
    let numbered = [
        ("[reader_ids][]", "[reader_ids][0]"),
        ("reader_ids[]=", "reader_ids[0]="),
        (
            "'params[reader_ids][0]' => '7',\n",
            "'params[reader_ids][0]' => '7',\n'params[reader_ids][1]' => '9',\n",
        ),
    ];
    assert_eq!(doubts_after(&numbered), [""; 0]);
}

#[test]
fn an_order_that_differs() {
    let swapped = doubts_after(&[(
        "body['client_id'] = 1\nbody['title'] = 'The Long Road'",
        "body['title'] = 'The Long Road'\nbody['client_id'] = 1",
    )]);
    let listed = "`params[shelf]`, `params[reader_ids][]`, `params[days]`";
    assert_eq!(
        swapped,
        [format!(
            "77: the order of the parameters: the table has `client_id`, `title`, {listed}; the Python sample has another order: \
             `title`, `client_id`, {listed}. The table is taken."
        )]
    );
}

#[test]
fn values_that_differ() {
    assert_eq!(
        doubts_after(&[(
            "data.append(\"title\", \"The Long Road\")",
            "data.append(\"title\", \"Home\")"
        )]),
        [
            "12: parameter `title`: the table has the example `The Long Road`; the JavaScript sample has `Home`. `The Long Road` is taken."
        ]
    );
    assert_eq!(
        doubts_after(&[("called.Example: The Long Road", "called.")]),
        [format!(
            "12: parameter `title`: the table has no example; {ALL} `The Long Road`. `The Long Road` is taken."
        )]
    );
    // Samples leave out or send as empty what has no example.
    let page = changed(
        LOAN,
        &[
            ("called.Example: The Long Road", "called."),
            ("The Long Road", ""),
        ],
    );
    assert_eq!(
        (doubts(&page), page.parameters[1].example.as_deref()),
        (Vec::new(), None)
    );
    let page = changed(LOAN, &[("The Long Road", "")]);
    assert_eq!(
        (doubts(&page), page.parameters[1].example.as_deref()),
        (Vec::new(), Some(""))
    );
}

#[test]
fn types_that_differ() {
    assert_eq!(
        doubts_after(&[("params[days]integer", "params[days]string")]),
        [
            "15: parameter `params[days]`: the table has `string`; the PHP, Ruby and Python samples have a number without quotes. `string` is taken."
        ]
    );
    assert_eq!(
        doubts_after(&[("'params[days]' => 14", "'params[days]' => '14'")]),
        [
            "15: parameter `params[days]`: the table has `integer`; the PHP sample has text in quotes. `integer` is taken."
        ]
    );
}

#[test]
fn an_example_that_does_not_fit_its_type() {
    for kind in ["integer", "float"] {
        let changes = [("params[shelf]string", format!("params[shelf]{kind}"))];
        let [(from, to)] = &changes;
        let doubt = format!(
            "13: parameter `params[shelf]`: the table has `{kind}`; the example is `north-2`; the PHP, Ruby and Python samples \
             have text in quotes. `string` is taken."
        );
        assert_eq!(doubts_after(&[(from, to)]), [doubt]);
    }
    // A number would lose the zero.
    let zero = doubts_after(&[("Example: 14", "Example: 014"), ("14", "014")]);
    assert!(
        zero[0].ends_with("the table has `integer`; the example is `0014`. `string` is taken."),
        "{zero:?}"
    );
}

#[test]
fn another_address_or_method() {
    assert_eq!(
        doubts_after(&[(
            "\"https://api.sitehost.nz/1.2/",
            "\"https://api.sitehost.nz/1.1/"
        )]),
        [
            "21: the address: the heading has `https://api.sitehost.nz/1.2/library/loan/create.json`; the JavaScript, PHP and Ruby samples \
             have `https://api.sitehost.nz/1.1/library/loan/create.json`. `https://api.sitehost.nz/1.2/library/loan/create.json` is taken."
        ]
    );
    assert_eq!(
        doubts_after(&[
            ("open(\"POST\"", "open(\"GET\""),
            ("requests.post", "requests.get")
        ]),
        [
            "20: the method: the line of the address has `POST`; the JavaScript and Python samples have `GET`. `POST` is taken."
        ]
    );
    assert_eq!(
        doubts(
            &read(
                LOAN.replacen("/library/loan/create", "/library/loan/add", 1)
                    .as_bytes()
            )
            .unwrap()
        ),
        [
            "1: the path: the address has `/library/loan/create`; the heading above it has `/library/loan/add`. `/library/loan/create` is \
             taken."
        ]
    );
}

#[test]
fn a_name_that_stands_twice() {
    let page = changed(
        LOAN,
        &[(
            "params[days]integer",
            "titlestringYesAgain.Example: x\nparams[days]integer",
        )],
    );
    assert_eq!(names(&page).len(), 5);
    assert_eq!(
        doubts(&page),
        ["15: parameter `title`: line 12 has it; line 15 has it again. The first is taken."]
    );
}
