//! Everything that is sent: request structs, constructors, setters and the order on the wire.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Ident, ImplItemFn, Item, Type, parse_quote};

use crate::check::STREAM;
use crate::doc_text;
use crate::examples;
use crate::model::{Method, Operation, Parameter, Scalar};

/// A constructor with more arguments than this takes them by name: swapped texts would compile.
const MAX_ARGUMENTS: usize = 4;

fn ident(name: &str) -> Ident {
    format_ident!("{name}")
}

/// The type of one value.
fn value_type(scalar: &Scalar) -> Type {
    match scalar {
        Scalar::Text => parse_quote!(String),
        Scalar::Secret => parse_quote!(Secret),
        Scalar::Id => parse_quote!(Id),
        Scalar::Integer => parse_quote!(i64),
        Scalar::Number => parse_quote!(f64),
        Scalar::Flag => parse_quote!(bool),
        Scalar::Word(name) => {
            let name = ident(name);
            parse_quote!(#name)
        }
    }
}

/// Whether callers may pass anything that turns into the value.
fn converts(scalar: &Scalar) -> bool {
    !matches!(scalar, Scalar::Flag)
}

/// Whether the value is passed on by copying it.
fn is_copied(scalar: &Scalar) -> bool {
    matches!(scalar, Scalar::Integer | Scalar::Number | Scalar::Flag)
}

/// The parameters that a caller must give.
fn required(operation: &Operation) -> Vec<&Parameter> {
    let parameters = operation.parameters.iter();
    parameters.filter(|parameter| parameter.required).collect()
}

/// The struct that names the required parameters, if they are too many for arguments.
pub fn required_type(operation: &Operation) -> Option<Ident> {
    (required(operation).len() > MAX_ARGUMENTS)
        .then(|| format_ident!("{}Required", operation.type_name))
}

fn field_type(parameter: &Parameter) -> Type {
    let value = value_type(&parameter.scalar);
    match (parameter.required, parameter.list) {
        (true, false) => value,
        (true, true) => parse_quote!(Vec<#value>),
        (false, false) => parse_quote!(Option<#value>),
        (false, true) => parse_quote!(Option<Vec<#value>>),
    }
}

fn argument_type(parameter: &Parameter) -> Type {
    let value = value_type(&parameter.scalar);
    match (parameter.list, converts(&parameter.scalar)) {
        (false, false) => value,
        (false, true) => parse_quote!(impl Into<#value>),
        (true, false) => parse_quote!(impl IntoIterator<Item = #value>),
        (true, true) => parse_quote!(impl IntoIterator<Item = impl Into<#value>>),
    }
}

/// An argument turned into what the struct holds.
fn converted(parameter: &Parameter) -> TokenStream {
    let name = ident(&parameter.name);
    match (parameter.list, converts(&parameter.scalar)) {
        (false, false) => quote!(#name),
        (false, true) => quote!(#name.into()),
        (true, false) => quote!(#name.into_iter().collect()),
        (true, true) => quote!(#name.into_iter().map(Into::into).collect()),
    }
}

/// A field with the first paragraph of the parameter's description.
fn field(parameter: &Parameter) -> TokenStream {
    let (name, ty) = (ident(&parameter.name), field_type(parameter));
    let lines = doc_text::lines(&parameter.description);
    let first: Vec<String> = lines
        .into_iter()
        .take_while(|line| !line.is_empty())
        .collect();
    let docs = doc_text::verbatim(&first.join("\n"));
    quote! {
        #(#docs)*
        pub #name: #ty
    }
}

/// The required parameters by name.
fn required_structure(operation: &Operation) -> Option<Item> {
    let name = required_type(operation)?;
    let docs = doc_text::verbatim(&format!(
        "The required parameters of [`{}`], by name.",
        operation.type_name
    ));
    let fields = required(operation).into_iter().map(field);
    Some(parse_quote! {
        #(#docs)*
        #[derive(Clone, Debug, PartialEq)]
        pub struct #name {
            #(#fields),*
        }
    })
}

fn structure(operation: &Operation) -> Item {
    let name = ident(&operation.type_name);
    let mut docs = doc_text::verbatim(&format!(
        "The parameters of [`Client::{}`].\n\n```no_run",
        operation.id
    ));
    docs.extend(doc_text::verbatim(&examples::doc_example(operation)));
    docs.extend(doc_text::verbatim("```"));
    let has_required = operation.parameters.iter().any(|p| p.required);
    let default = (!has_required).then(|| quote!(Default,));
    let fields = operation.parameters.iter().map(field);
    parse_quote! {
        #(#docs)*
        #[derive(Clone, Debug, #default PartialEq)]
        #[non_exhaustive]
        pub struct #name {
            #(#fields),*
        }
    }
}

fn constructor(operation: &Operation) -> TokenStream {
    if let Some(required) = required_type(operation) {
        return constructor_by_name(operation, &required);
    }
    let required = required(operation);
    let mut docs = doc_text::verbatim(if !required.is_empty() {
        "A request with its required parameters.\n\n"
    } else if operation.parameters.is_empty() {
        "A request; it has no parameters."
    } else {
        "A request; every parameter is optional."
    });
    for parameter in &required {
        let lines = doc_text::lines(&parameter.description).join(" ");
        docs.extend(doc_text::verbatim(&format!(
            "- `{}`: {lines}",
            parameter.name
        )));
    }
    let arguments = required.iter().map(|parameter| {
        let (name, ty) = (ident(&parameter.name), argument_type(parameter));
        quote!(#name: #ty)
    });
    let fields = operation.parameters.iter().map(|parameter| {
        let name = ident(&parameter.name);
        let value = if parameter.required {
            converted(parameter)
        } else {
            quote!(None)
        };
        if name == value.to_string() {
            quote!(#name)
        } else {
            quote!(#name: #value)
        }
    });
    quote! {
        #(#docs)*
        pub fn new(#(#arguments),*) -> Self {
            Self { #(#fields),* }
        }
    }
}

fn constructor_by_name(operation: &Operation, required: &Ident) -> TokenStream {
    let fields = operation.parameters.iter().map(|parameter| {
        let name = ident(&parameter.name);
        match parameter.required {
            true => quote!(#name: required.#name),
            false => quote!(#name: None),
        }
    });
    quote! {
        /// A request with its required parameters.
        pub fn new(required: #required) -> Self {
            Self { #(#fields),* }
        }
    }
}

fn setter(parameter: &Parameter) -> TokenStream {
    let (name, ty, value) = (
        ident(&parameter.name),
        argument_type(parameter),
        converted(parameter),
    );
    let mut docs = doc_text::attributes(&parameter.description);
    if parameter.list {
        docs.extend(doc_text::verbatim(if parameter.clears {
            "\nAn empty list clears the list that the API keeps: it is sent as one empty entry."
        } else {
            "\nAn empty list sends nothing."
        }));
    }
    let maybe = format_ident!("maybe_{}", parameter.name);
    let maybe_docs = doc_text::verbatim(&format!(
        "[`{0}`](Self::{0}) if there is a value; `None` leaves it out.",
        parameter.name
    ));
    let maybe_value = match (parameter.list, converts(&parameter.scalar)) {
        (false, false) => quote!(#name),
        (false, true) => quote!(#name.map(Into::into)),
        (true, _) => quote!(#name.map(|#name| #value)),
    };
    quote! {
        #(#docs)*
        #[must_use]
        pub fn #name(mut self, #name: #ty) -> Self {
            self.#name = Some(#value);
            self
        }

        #(#maybe_docs)*
        #[must_use]
        pub fn #maybe(mut self, #name: Option<#ty>) -> Self {
            self.#name = #maybe_value;
            self
        }
    }
}

/// The line that writes one parameter.
fn push(parameter: &Parameter) -> TokenStream {
    let (wire, name) = (&parameter.wire, ident(&parameter.name));
    let push = ident(
        match (parameter.required, parameter.list, parameter.clears) {
            (true, false, _) => "push",
            (false, false, _) => "push_some",
            (true, true, false) => "push_each",
            (false, true, false) => "push_each_some",
            (true, true, true) => "push_each_or_clear",
            (false, true, true) => "push_each_or_clear_some",
        },
    );
    let plain = parameter.required && !parameter.list && is_copied(&parameter.scalar);
    let borrow = (!plain).then(|| quote!(&));
    quote!(params.#push(const { &Name::new(#wire) }, #borrow self.#name);)
}

fn implementation(operation: &Operation, reply: &Type) -> Item {
    let (name, id, path) = (ident(&operation.type_name), &operation.id, &operation.path);
    let method = match operation.method {
        Method::Get => quote!(Method::Get),
        Method::Post => quote!(Method::Post),
    };
    let params = if operation.parameters.is_empty() {
        ident("_params")
    } else {
        ident("params")
    };
    let pushes = operation.parameters.iter().map(push);
    let completion = operation.job_kind.as_ref().map(|kind| {
        quote! {
            fn completion(&self) -> fn(Job) -> Job {
                |job| job.or_kind(JobKind::from(#kind))
            }
        }
    });
    parse_quote! {
        impl Request for #name {
            type Reply = #reply;

            fn operation(&self) -> Cow<'static, str> {
                Cow::Borrowed(#id)
            }

            fn method(&self) -> Method {
                #method
            }

            fn path(&self) -> Cow<'_, str> {
                Cow::Borrowed(#path)
            }

            fn encode(&self, #params: &mut Params) {
                #(#pushes)*
            }

            #completion
        }
    }
}

/// What turns the pages of a list into a stream, where the reply comes in pages.
fn paginated(operation: &Operation) -> Option<Item> {
    let name = ident(&operation.type_name);
    let page = ident(operation.page_parameter.as_ref()?);
    Some(parse_quote! {
        impl Paginated for #name {
            fn position(&self) -> Option<i64> {
                self.#page
            }

            fn at_position(self, page: i64) -> Self {
                self.#page(page)
            }
        }
    })
}

/// The method that goes through all pages, where the reply comes in pages.
pub fn stream(operation: &Operation) -> Option<ImplItemFn> {
    operation.page_parameter.as_ref()?;
    let name = ident(&operation.type_name);
    let method = format_ident!("{}{STREAM}", operation.id);
    let docs = doc_text::verbatim(&format!(
        "The entries of all pages of [`{0}`](Client::{0}),\nfrom the page that the request names, or else the first.\n\n\
         A page is fetched when its first entry is asked for. [`Items`] says where the list ends,\n\
         and when it ends with an error because it is not whole.",
        operation.id
    ));
    Some(parse_quote! {
        #(#docs)*
        pub fn #method(&self, request: &#name) -> Items<#name> {
            self.items(request)
        }
    })
}

/// The request of one operation, which returns `reply`.
pub fn items(operation: &Operation, reply: &Type) -> Vec<Item> {
    let name = ident(&operation.type_name);
    let new = constructor(operation);
    let setters = operation
        .parameters
        .iter()
        .filter(|parameter| !parameter.required);
    let setters = setters.map(setter);
    let inherent = parse_quote! {
        impl #name {
            #new
            #(#setters)*
        }
    };
    let mut items = vec![structure(operation)];
    items.extend(required_structure(operation));
    items.extend([inherent, implementation(operation, reply)]);
    items.extend(paginated(operation));
    items
}
