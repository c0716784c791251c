//! The figures in the README with their limits.

/// A figure and its limit.
pub struct Figure {
    pub name: &'static str,
    limit: Limit,
}

enum Limit {
    AtLeast(f64),
    AtMost(f64),
    /// The figure is for information only.
    None,
}

const fn figure(name: &'static str, limit: Limit) -> Figure {
    Figure { name, limit }
}

/// All figures, in the order of the table.
pub const FIGURES: &[Figure] = &[
    figure("encode_short_vs_html_form", Limit::AtLeast(2.0)),
    figure("encode_short_vs_form_urlencoded", Limit::None),
    figure("encode_short_vs_by_hand", Limit::None),
    figure("encode_long_vs_html_form", Limit::AtLeast(2.0)),
    figure("encode_long_vs_form_urlencoded", Limit::None),
    figure("encode_long_vs_by_hand", Limit::None),
    figure("encode_noise", Limit::None),
    figure("encode_allocations", Limit::AtMost(1.0)),
    figure("decode_job_vs_plain", Limit::AtMost(1.15)),
    figure("decode_images_vs_plain", Limit::AtMost(1.15)),
    figure("decode_log_vs_plain", Limit::AtMost(1.15)),
    figure("decode_noise", Limit::None),
    figure("call_vs_reqwest", Limit::AtMost(1.05)),
    figure("call_noise", Limit::None),
    figure("load_vs_reqwest", Limit::AtLeast(0.95)),
    figure("load_errors", Limit::AtMost(0.0)),
    figure("load_memory_growth_mib", Limit::AtMost(4.0)),
    figure("tls_first_call_cpu_ms", Limit::AtMost(10.0)),
    figure("generate_2280_vs_228_allocations", Limit::AtMost(10.5)),
    figure("generate_2280_vs_228_bytes", Limit::AtMost(10.5)),
    figure("generate_2280_vs_228_peak_bytes", Limit::AtMost(12.0)),
    figure("generate_2280_vs_228_time", Limit::None),
    figure("generate_228_seconds", Limit::None),
    figure("extra_crates", Limit::AtMost(6.0)),
    // It was 1.18 with 16 operations. All operations may make a build 1.2 times as long as those did.
    figure("build_vs_base", Limit::AtMost(1.4)),
];

impl Figure {
    pub fn is_met(&self, value: f64) -> bool {
        match self.limit {
            Limit::AtLeast(limit) => value >= limit,
            Limit::AtMost(limit) => value <= limit,
            Limit::None => true,
        }
    }

    /// Formats the figure as a row of the table.
    pub fn row(&self, value: f64) -> String {
        let limit = match self.limit {
            Limit::AtLeast(limit) => format!("at least {limit}"),
            Limit::AtMost(limit) => format!("at most {limit}"),
            Limit::None => String::new(),
        };
        let missed = if self.is_met(value) { "" } else { ", missed" };
        format!(
            "| `{}` | {} | {limit}{missed} |\n",
            self.name,
            (value * 1000.0).round() / 1000.0
        )
    }
}
